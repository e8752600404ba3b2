/**
 * A dialogue and its cast become spoken lines: samples and word times. Way in: {@code Narrator}.
 */
@NullMarked
package dev.transcast.speech;

import org.jspecify.annotations.NullMarked;
