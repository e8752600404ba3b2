package dev.transcast.speech.freetts;

/**
 * How the engine's one voice is bent into many.
 *
 * @param wordsPerMinute speaking rate of connected talk
 * @param pitchHz mean fundamental frequency
 * @param pitchRangeHz its standard deviation
 * @param vocalTractScale formant frequencies relative to the engine's voice
 */
public record Prosody(
    double wordsPerMinute, double pitchHz, double pitchRangeHz, double vocalTractScale) {
  public Prosody {
    if (!(wordsPerMinute > 0 && pitchHz > 0 && pitchRangeHz >= 0 && vocalTractScale > 0)) {
      throw new IllegalArgumentException(
          "wordsPerMinute="
              + wordsPerMinute
              + ", pitchHz="
              + pitchHz
              + ", pitchRangeHz="
              + pitchRangeHz
              + ", vocalTractScale="
              + vocalTractScale);
    }
  }
}
