/**
 * A transcript becomes a {@link dev.transcast.model.Dialogue}: turns, speakers, names, confidence.
 * Way in: {@code SpeakerSplitter}.
 */
@NullMarked
package dev.transcast.speaker;

import org.jspecify.annotations.NullMarked;
