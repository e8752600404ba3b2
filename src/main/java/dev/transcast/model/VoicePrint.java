package dev.transcast.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How a voice sounds, in numbers measured from its speech.
 *
 * @param pitchSemitones mean fundamental frequency of the voiced frames, semitones above 100 Hz
 * @param pitchSpreadSemitones its standard deviation
 * @param rateWordsPerMinute words a minute, pauses inside a sentence included
 * @param timbre mean mel cepstrum of the voiced frames, c1 to c12
 * @param timbreSpread its standard deviation
 */
public record VoicePrint(
    double pitchSemitones,
    double pitchSpreadSemitones,
    double rateWordsPerMinute,
    List<Double> timbre,
    List<Double> timbreSpread) {
  /** Numbers in {@link #timbre} and in {@link #timbreSpread}. */
  public static final int TIMBRE_NUMBERS = 12;

  /** Numbers in {@link #features}. */
  public static final int FEATURES = 3 + 2 * TIMBRE_NUMBERS;

  public VoicePrint {
    timbre = List.copyOf(timbre);
    timbreSpread = List.copyOf(timbreSpread);
    if (timbre.size() != TIMBRE_NUMBERS || timbreSpread.size() != TIMBRE_NUMBERS) {
      throw new IllegalArgumentException(
          "timbre has "
              + TIMBRE_NUMBERS
              + " numbers: "
              + timbre.size()
              + " and "
              + timbreSpread.size());
    }
  }

  /** The inverse of {@link #features}. */
  public static VoicePrint of(List<Double> features) {
    if (features.size() != FEATURES) {
      throw new IllegalArgumentException(
          "a print has " + FEATURES + " numbers: " + features.size());
    }
    return new VoicePrint(
        features.get(0),
        features.get(1),
        features.get(2),
        features.subList(3, 3 + TIMBRE_NUMBERS),
        features.subList(3 + TIMBRE_NUMBERS, FEATURES));
  }

  /** All numbers in the order of the fields. */
  public List<Double> features() {
    List<Double> features = new ArrayList<>(FEATURES);
    features.add(pitchSemitones);
    features.add(pitchSpreadSemitones);
    features.add(rateWordsPerMinute);
    features.addAll(timbre);
    features.addAll(timbreSpread);
    return features;
  }
}
