/**
 * A file in any supported format becomes a {@link dev.transcast.model.Transcript}, and a dialogue
 * becomes the script that a person edits. Way in: {@code TranscriptReader}; way back: {@code
 * ScriptWriter}.
 */
@NullMarked
package dev.transcast.transcript;

import org.jspecify.annotations.NullMarked;
