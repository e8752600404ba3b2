package dev.transcast.model;

import java.util.List;

/**
 * A request as it sounds.
 *
 * @param request what was asked for
 * @param clip its sound, with the engine's silence at both ends removed; empty for a sound event,
 *     which the mix renders
 * @param words one entry for each word of the request, in order, inside the clip, in the clip's
 *     frames
 */
public record SpokenLine(SpeechRequest request, AudioClip clip, List<TimedWord> words) {
  public SpokenLine {
    if (!words.stream().map(TimedWord::word).toList().equals(request.words())) {
      throw new IllegalArgumentException(
          "every requested word needs one time: asked " + request.words() + ", timed " + words);
    }
    words = PackedTimes.of(request.words(), words);
    long position = 0;
    for (TimedWord word : words) {
      if (word.startFrame() < position || word.endFrame() > clip.frames()) {
        throw new IllegalArgumentException(
            "word times must be ordered and inside the clip: "
                + word
                + " after frame "
                + position
                + " in "
                + clip.frames()
                + " frames");
      }
      position = word.endFrame();
    }
  }
}
