/** Names every stage once, in order. Way in: {@code Pipeline}. */
@NullMarked
package dev.transcast.pipeline;

import org.jspecify.annotations.NullMarked;
