/**
 * The same words said twice: where a moment of one saying is in the other. Way in: {@code
 * TimeWarp}.
 */
@NullMarked
package dev.transcast.speech.alignment;

import org.jspecify.annotations.NullMarked;
