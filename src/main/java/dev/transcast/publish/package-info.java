/** An episode becomes what people read. Way in: {@code Publishers}. */
@NullMarked
package dev.transcast.publish;

import org.jspecify.annotations.NullMarked;
