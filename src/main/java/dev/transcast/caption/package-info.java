/**
 * A timeline becomes cues, and cues become caption files. Ways in: {@code CaptionBuilder}, {@code
 * CaptionFormat}.
 */
@NullMarked
package dev.transcast.caption;

import org.jspecify.annotations.NullMarked;
