package dev.transcast.audio;

import java.util.Arrays;

/**
 * From the gain every frame needs to a smooth gain that is never above it.
 *
 * <p>The least need of the look-ahead is held, let go exponentially, and averaged twice (two short
 * averages make a ramp without corners, which is what keeps the limiter's work unheard). The gain
 * that {@link #next} returns belongs to the frame {@link #lagFrames()} before the one it was given.
 */
final class GainCurve {
  /** 0.0001 dB from unity is unity: an exponential never arrives. */
  private static final double ARRIVED = 1e-5;

  private final double release;
  private final int holdFrames;
  private final int averageFrames;
  private final float[] first;
  private final float[] second;
  private int place;
  private double firstSum;
  private double secondSum;
  private double held = 1;
  private int framesAtUnity;

  // The needs of the look-ahead that a later, smaller one has not made irrelevant: increasing.
  private final float[] needs;
  private final long[] needFrames;
  private int oldest;
  private int count;
  private long frame;

  GainCurve(int sampleRateHz, double lookAheadMs, double releaseMs) {
    averageFrames = Math.max(1, (int) (sampleRateHz * lookAheadMs / 2000));
    // One frame more than the averages reach: a peak may lie between two frames.
    holdFrames = 2 * averageFrames;
    release = 1 - StrictMath.exp(-1000 / (releaseMs * sampleRateHz));
    needs = new float[holdFrames];
    needFrames = new long[holdFrames];
    first = new float[averageFrames];
    second = new float[averageFrames];
    rest();
  }

  int lagFrames() {
    return 2 * averageFrames - 2;
  }

  /** Whether it would return 1 until a frame needs less. */
  boolean isAtRest() {
    return framesAtUnity > 2 * averageFrames;
  }

  float next(float need) {
    double least = hold(need);
    held += (1 - held) * release;
    if (held > 1 - ARRIVED) {
      held = 1;
    }
    held = Math.min(held, least);
    framesAtUnity = held == 1 ? framesAtUnity + 1 : 0;
    if (isAtRest()) {
      rest();
    }

    float value = (float) held;
    firstSum += value - first[place];
    first[place] = value;
    float average = (float) (firstSum / averageFrames);
    secondSum += average - second[place];
    second[place] = average;
    place = place + 1 == averageFrames ? 0 : place + 1;
    return (float) (secondSum / averageFrames);
  }

  /** Also takes the rounding out of the running sums. */
  private void rest() {
    Arrays.fill(first, 1f);
    Arrays.fill(second, 1f);
    firstSum = averageFrames;
    secondSum = averageFrames;
  }

  private double hold(float need) {
    frame++;
    if (count > 0 && needFrames[oldest] <= frame - holdFrames) {
      oldest = (oldest + 1) % holdFrames;
      count--;
    }
    if (need < 1) {
      while (count > 0 && needs[(oldest + count - 1) % holdFrames] >= need) {
        count--;
      }
      int newest = (oldest + count) % holdFrames;
      needs[newest] = need;
      needFrames[newest] = frame;
      count++;
    }
    return count == 0 ? 1 : needs[oldest];
  }
}
