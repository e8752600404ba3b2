/**
 * Toolkit under the stages: a small trained encoder reads a run of words and says of each whether
 * somebody else begins to speak with it, which mark follows it, how it is capitalised, and whether
 * an asker or an answerer says it. Way in: {@code WordTagger}. It knows no transcript: words go in,
 * scores come out, and the stages decide.
 */
@NullMarked
package dev.transcast.tagging;

import org.jspecify.annotations.NullMarked;
