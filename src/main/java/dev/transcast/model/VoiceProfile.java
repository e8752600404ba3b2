package dev.transcast.model;

/**
 * How a cast member speaks.
 *
 * @param name what {@code --cast} calls the voice
 * @param description one line for people
 * @param engineVoice the engine's voice below it, for instance {@code kevin16}
 * @param rateWordsPerMinute speaking rate, 60..400
 * @param pitchHz mean fundamental frequency, 50..400
 * @param pitchRangeHz standard deviation of the fundamental frequency, 0..100
 * @param vocalTractScale formant frequencies relative to the engine's voice, 0.7..1.5
 * @param gainDb static gain, -24..24
 * @param pan -1 left, 0 centre, 1 right
 * @param engine what makes the sound; where it is not the built-in one, {@code engineVoice} is the
 *     built-in voice that stands behind it, to find its words by
 */
public record VoiceProfile(
    String name,
    String description,
    String engineVoice,
    double rateWordsPerMinute,
    double pitchHz,
    double pitchRangeHz,
    double vocalTractScale,
    double gainDb,
    double pan,
    VoiceEngine engine) {
  public VoiceProfile {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    if (engineVoice.isBlank()) {
      throw new IllegalArgumentException("engineVoice must not be blank: name=" + name);
    }
    requireRange("rateWordsPerMinute", rateWordsPerMinute, 60, 400);
    requireRange("pitchHz", pitchHz, 50, 400);
    requireRange("pitchRangeHz", pitchRangeHz, 0, 100);
    requireRange("vocalTractScale", vocalTractScale, 0.7, 1.5);
    requireRange("gainDb", gainDb, -24, 24);
    requireRange("pan", pan, -1, 1);
  }

  /** A voice of the built-in engine. */
  public VoiceProfile(
      String name,
      String description,
      String engineVoice,
      double rateWordsPerMinute,
      double pitchHz,
      double pitchRangeHz,
      double vocalTractScale,
      double gainDb,
      double pan) {
    this(
        name,
        description,
        engineVoice,
        rateWordsPerMinute,
        pitchHz,
        pitchRangeHz,
        vocalTractScale,
        gainDb,
        pan,
        new VoiceEngine.BuiltIn());
  }

  /** The same voice at another rate. */
  public VoiceProfile withRate(double newRateWordsPerMinute) {
    return new VoiceProfile(
        name,
        description,
        engineVoice,
        newRateWordsPerMinute,
        pitchHz,
        pitchRangeHz,
        vocalTractScale,
        gainDb,
        pan,
        engine);
  }

  private static void requireRange(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          what + " must lie in " + least + ".." + most + ": " + what + "=" + value);
    }
  }
}
