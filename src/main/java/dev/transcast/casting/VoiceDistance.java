package dev.transcast.casting;

import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import java.util.List;
import java.util.Optional;

/**
 * How well two voices can be told apart: pitch, timbre and rate, each in steps that a listener
 * would call another voice, joined as in a space.
 *
 * <p>Pitch and timbre are taken from the voices' prints. A voice is a cloud of frames there, and
 * the way from one cloud to the other is the Fréchet distance of two normal distributions without
 * correlations: means and standard deviations, each as a point in a space. A voice that nobody has
 * measured is compared by its settings.
 *
 * <p>Dividing by how much a voice changes from sentence to sentence, as a classifier would, was
 * tried: a synthesizer's pitch changes so little that pitch decided everything.
 */
final class VoiceDistance {
  /** Three semitones, or a vocal tract 8 % shorter: orders of magnitude, not fitted. */
  private static final double PITCH_STEP_SEMITONES = 3;

  private static final double VOCAL_TRACT_STEP = StrictMath.log(1.08);

  /** What one step of vocal tract changed in the cepstra, measured with kevin16. */
  private static final double TIMBRE_STEP = 1.2;

  private static final double RATE_STEP = StrictMath.log(1.25);

  /** So far apart a property cannot be mistaken, and more of it makes up for no other. */
  private static final double MOST_STEPS = 3;

  /** Another speaker's diphones, when that is all that is known. */
  private static final double ENGINE_VOICE_STEPS = 1;

  private final VoicePrints prints;

  VoiceDistance(VoicePrints prints) {
    this.prints = prints;
  }

  double between(VoiceProfile a, VoiceProfile b) {
    Optional<VoicePrint> printA = prints.of(a);
    Optional<VoicePrint> printB = prints.of(b);
    return printA.isPresent() && printB.isPresent()
        ? measured(printA.get(), printB.get())
        : expected(a, b);
  }

  private static double measured(VoicePrint a, VoicePrint b) {
    double pitch =
        StrictMath.hypot(
            a.pitchSemitones() - b.pitchSemitones(),
            a.pitchSpreadSemitones() - b.pitchSpreadSemitones());
    double timbre =
        StrictMath.hypot(apart(a.timbre(), b.timbre()), apart(a.timbreSpread(), b.timbreSpread()));
    double rate = StrictMath.log(a.rateWordsPerMinute() / b.rateWordsPerMinute());
    return joined(pitch / PITCH_STEP_SEMITONES, timbre / TIMBRE_STEP, rate / RATE_STEP);
  }

  private static double apart(List<Double> a, List<Double> b) {
    double squares = 0;
    for (int i = 0; i < a.size(); i++) {
      squares += (a.get(i) - b.get(i)) * (a.get(i) - b.get(i));
    }
    return Math.sqrt(squares);
  }

  private static double expected(VoiceProfile a, VoiceProfile b) {
    double pitch = semitones(b.pitchHz(), a.pitchHz());
    double spread =
        semitones(a.pitchHz(), a.pitchHz() + a.pitchRangeHz())
            - semitones(b.pitchHz(), b.pitchHz() + b.pitchRangeHz());
    double vocalTract =
        StrictMath.log(a.vocalTractScale() / b.vocalTractScale()) / VOCAL_TRACT_STEP;
    boolean sameDiphones = a.engineVoice().equals(b.engineVoice()) && a.engine().equals(b.engine());
    double timbre = Math.abs(vocalTract) + (sameDiphones ? 0 : ENGINE_VOICE_STEPS);
    double rate = StrictMath.log(a.rateWordsPerMinute() / b.rateWordsPerMinute());
    return joined(StrictMath.hypot(pitch, spread) / PITCH_STEP_SEMITONES, timbre, rate / RATE_STEP);
  }

  private static double semitones(double fromHz, double toHz) {
    return 12 * StrictMath.log(toHz / fromHz) / StrictMath.log(2);
  }

  private static double joined(double pitch, double timbre, double rate) {
    double p = Math.min(MOST_STEPS, pitch);
    double t = Math.min(MOST_STEPS, timbre);
    double r = Math.min(MOST_STEPS, Math.abs(rate));
    return Math.sqrt(p * p + t * t + r * r);
  }
}
