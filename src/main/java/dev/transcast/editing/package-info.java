/** Words without marks become sentences; the source is kept. Way in: {@code Editor}. */
@NullMarked
package dev.transcast.editing;

import org.jspecify.annotations.NullMarked;
