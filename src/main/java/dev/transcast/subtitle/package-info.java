/**
 * Toolkit under the stages: reads SubRip, WebVTT and TTML of any origin cue by cue, and says where
 * a file breaks its format. It reads to the letter, unlike the transcript stage, which takes every
 * line that could be talk; so the two share no parser. Way in: {@code SubtitleReader}.
 */
@NullMarked
package dev.transcast.subtitle;

import org.jspecify.annotations.NullMarked;
