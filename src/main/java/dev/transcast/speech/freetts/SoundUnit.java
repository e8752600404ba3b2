package dev.transcast.speech.freetts;

import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import dev.transcast.diphone.MuLaw;
import java.util.Arrays;
import java.util.Set;

/**
 * A diphone with its residual in one piece, so that noise can be read across frames.
 *
 * @param residual one byte a sample, see {@link MuLaw}
 * @param frameStarts first sample of each frame, and the end
 * @param predictors coefficients of each frame, see {@link LpcFilter}
 * @param voiced for each frame, whether it is a pitch period
 * @param midpointFrame the first frame of the second phone
 * @param releaseFrame where the first phone, a stop or affricate, is released; -1 if it is none
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record SoundUnit(
    byte[] residual,
    int[] frameStarts,
    float[][] predictors,
    boolean[] voiced,
    int midpointFrame,
    int releaseFrame) {
  private static final Set<String> STOPS = Set.of("p", "t", "k", "b", "d", "g", "ch", "jh");

  private static final Set<String> UNVOICED =
      Set.of("p", "t", "k", "ch", "f", "th", "s", "sh", PhoneInventory.PAUSE);

  /** Phones that are voiced in part; each frame tells. */
  private static final Set<String> MIXED = Set.of("b", "d", "g", "jh", "hh");

  /** Neighbouring periods of voice are at least this much alike. */
  private static final double LEAST_CORRELATION = 0.35;

  static SoundUnit of(Diphone diphone, DiphoneDatabase database) {
    int frames = diphone.frames();
    int[] starts = new int[frames + 1];
    for (int frame = 0; frame < frames; frame++) {
      starts[frame + 1] = starts[frame] + diphone.residual(frame).length;
    }
    byte[] residual = new byte[starts[frames]];
    float[][] predictors = new float[frames][];
    for (int frame = 0; frame < frames; frame++) {
      byte[] codes = diphone.residual(frame);
      System.arraycopy(codes, 0, residual, starts[frame], codes.length);
      short[] stored = diphone.coefficients(frame);
      predictors[frame] = new float[stored.length];
      for (int k = 0; k < stored.length; k++) {
        predictors[frame][k] = database.coefficient(stored[k]);
      }
    }
    int hyphen = diphone.name().indexOf('-');
    String first = diphone.name().substring(0, hyphen);
    String second = diphone.name().substring(hyphen + 1);
    boolean[] voiced = new boolean[frames];
    for (int frame = 0; frame < frames; frame++) {
      String phone = frame < diphone.midpointFrame() ? first : second;
      voiced[frame] =
          MIXED.contains(phone) ? isVoiced(residual, starts, frame) : !UNVOICED.contains(phone);
    }
    int release = STOPS.contains(first) ? release(residual, starts, diphone.midpointFrame()) : -1;
    return new SoundUnit(residual, starts, predictors, voiced, diphone.midpointFrame(), release);
  }

  int frames() {
    return frameStarts.length - 1;
  }

  /** The frame that holds a sample; the nearest one if there is none. */
  int frameAt(int sample) {
    int found = Arrays.binarySearch(frameStarts, sample);
    int frame = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(frames() - 1, frame));
  }

  private static boolean isVoiced(byte[] residual, int[] starts, int frame) {
    double best = 0;
    if (frame > 0) {
      best = correlation(residual, starts[frame - 1], starts[frame], starts[frame + 1]);
    }
    if (frame + 2 < starts.length) {
      best =
          Math.max(
              best, correlation(residual, starts[frame], starts[frame + 1], starts[frame + 2]));
    }
    return best > LEAST_CORRELATION;
  }

  /** How alike two neighbouring frames are at the best small shift. */
  private static double correlation(byte[] x, int start, int middle, int end) {
    int length = Math.min(middle - start, end - middle);
    double best = 0;
    for (int shift = -4; shift <= 4; shift++) {
      double product = 0;
      double first = 1e-3;
      double second = 1e-3;
      for (int i = 4; i < length - 4; i++) {
        double a = MuLaw.decode(x[start + i]);
        double b = MuLaw.decode(x[middle + i + shift]);
        product += a * b;
        first += a * a;
        second += b * b;
      }
      best = Math.max(best, product / Math.sqrt(first * second));
    }
    return best;
  }

  /** The first loud frame; the closure lies before it. */
  private static int release(byte[] residual, int[] starts, int end) {
    double[] levels = new double[end];
    double loudest = 0;
    for (int frame = 0; frame < end; frame++) {
      double energy = 0;
      for (int i = starts[frame]; i < starts[frame + 1]; i++) {
        double sample = MuLaw.decode(residual[i]);
        energy += sample * sample;
      }
      levels[frame] = Math.sqrt(energy / (starts[frame + 1] - starts[frame]));
      loudest = Math.max(loudest, levels[frame]);
    }
    for (int frame = 0; frame < end; frame++) {
      if (levels[frame] >= 0.3 * loudest) {
        return frame;
      }
    }
    return -1;
  }
}
