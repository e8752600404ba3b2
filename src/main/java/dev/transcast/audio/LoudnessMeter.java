package dev.transcast.audio;

import java.util.Optional;

/**
 * Integrated loudness of one or two channels by ITU-R BS.1770-4, Annex 1.
 *
 * <p>Gating blocks of 400 ms overlap by 75 %. What is kept of them is a histogram, so memory does
 * not grow with the programme.
 */
public final class LoudnessMeter {
  private static final int HOPS_PER_BLOCK = 4;

  private final int channels;
  private final int hopFrames;
  private final Biquad shelf;
  private final Biquad highPass;
  private final double[][] states;
  private final double[] hopEnergies = new double[HOPS_PER_BLOCK];
  private final LoudnessHistogram blocks = new LoudnessHistogram();
  private final Optional<ShortTermLoudness> shortTerm;
  private long hops;
  private int framesInHop;
  private double hopEnergy;
  private double totalEnergy;
  private long totalFrames;

  public LoudnessMeter(int sampleRateHz, int channels) {
    this(sampleRateHz, channels, Optional.empty());
  }

  /**
   * A meter that also tells short-term loudness.
   *
   * @param shortTerm hears what this hears
   */
  public LoudnessMeter(int sampleRateHz, int channels, ShortTermLoudness shortTerm) {
    this(sampleRateHz, channels, Optional.of(shortTerm));
  }

  private LoudnessMeter(int sampleRateHz, int channels, Optional<ShortTermLoudness> shortTerm) {
    if (channels != 1 && channels != 2) {
      throw new IllegalArgumentException("channels must be 1 or 2: " + channels);
    }
    this.channels = channels;
    this.shortTerm = shortTerm;
    hopFrames = Math.max(1, Math.round(sampleRateHz / 10f));
    shelf = KWeighting.shelf(sampleRateHz);
    highPass = KWeighting.highPass(sampleRateHz);
    states = new double[channels][4];
  }

  /** Hears the next frames of a block with one array a channel. */
  public void add(float[][] block, int frames) {
    int start = 0;
    while (start < frames) {
      int end = Math.min(frames, start + hopFrames - framesInHop);
      hopEnergy +=
          channels == 2 ? weigh(block[0], block[1], start, end) : weigh(block[0], start, end);
      framesInHop += end - start;
      if (framesInHop == hopFrames) {
        endHop();
      }
      start = end;
    }
  }

  /** Loudness in LUFS; negative infinity if nothing was louder than the absolute gate. */
  public double integratedLufs() {
    return blocks.integratedLufs();
  }

  /** Loudness without gates, for sounds too short to fill a gating block; LUFS. */
  public double ungatedLufs() {
    long frames = totalFrames + framesInHop;
    return frames == 0
        ? Double.NEGATIVE_INFINITY
        : LoudnessHistogram.lufsOf((totalEnergy + hopEnergy) / frames);
  }

  /** What was measured, to be joined with what other meters measured. */
  public LoudnessHistogram histogram() {
    return blocks;
  }

  private void endHop() {
    totalEnergy += hopEnergy;
    totalFrames += framesInHop;
    double power = hopEnergy / hopFrames;
    shortTerm.ifPresent(meter -> meter.addHop(power));
    hopEnergies[(int) (hops % HOPS_PER_BLOCK)] = hopEnergy;
    hops++;
    hopEnergy = 0;
    framesInHop = 0;
    if (hops >= HOPS_PER_BLOCK) {
      double energy = hopEnergies[0] + hopEnergies[1] + hopEnergies[2] + hopEnergies[3];
      blocks.add(energy / ((double) HOPS_PER_BLOCK * hopFrames), 1);
    }
  }

  private double weigh(float[] samples, int start, int end) {
    double[] s = states[0];
    double p1 = s[0];
    double p2 = s[1];
    double q1 = s[2];
    double q2 = s[3];
    double b0 = shelf.b0();
    double c1 = shelf.c1();
    double c2 = shelf.c2();
    double a1 = shelf.a1();
    double a2 = shelf.a2();
    double d0 = highPass.b0();
    double e1 = highPass.c1();
    double e2 = highPass.c2();
    double f1 = highPass.a1();
    double f2 = highPass.a2();
    double energy = 0;
    for (int i = start; i < end; i++) {
      double x = samples[i];
      double y = b0 * x + p1;
      double pNext = c1 * x + p2 - a1 * p1;
      p2 = c2 * x - a2 * p1;
      p1 = pNext;
      double z = d0 * y + q1;
      double qNext = e1 * y + q2 - f1 * q1;
      q2 = e2 * y - f2 * q1;
      q1 = qNext;
      energy += z * z;
    }
    s[0] = p1;
    s[1] = p2;
    s[2] = q1;
    s[3] = q2;
    return energy;
  }

  /** Both channels in one loop: each waits for itself, so the second costs almost nothing. */
  private double weigh(float[] left, float[] right, int start, int end) {
    double[] s = states[0];
    double[] t = states[1];
    double p1 = s[0];
    double p2 = s[1];
    double q1 = s[2];
    double q2 = s[3];
    double u1 = t[0];
    double u2 = t[1];
    double v1 = t[2];
    double v2 = t[3];
    double b0 = shelf.b0();
    double c1 = shelf.c1();
    double c2 = shelf.c2();
    double a1 = shelf.a1();
    double a2 = shelf.a2();
    double d0 = highPass.b0();
    double e1 = highPass.c1();
    double e2 = highPass.c2();
    double f1 = highPass.a1();
    double f2 = highPass.a2();
    double energyLeft = 0;
    double energyRight = 0;
    for (int i = start; i < end; i++) {
      double x = left[i];
      double y = b0 * x + p1;
      double pNext = c1 * x + p2 - a1 * p1;
      p2 = c2 * x - a2 * p1;
      p1 = pNext;
      double z = d0 * y + q1;
      double qNext = e1 * y + q2 - f1 * q1;
      q2 = e2 * y - f2 * q1;
      q1 = qNext;
      energyLeft += z * z;

      x = right[i];
      y = b0 * x + u1;
      pNext = c1 * x + u2 - a1 * u1;
      u2 = c2 * x - a2 * u1;
      u1 = pNext;
      z = d0 * y + v1;
      qNext = e1 * y + v2 - f1 * v1;
      v2 = e2 * y - f2 * v1;
      v1 = qNext;
      energyRight += z * z;
    }
    s[0] = p1;
    s[1] = p2;
    s[2] = q1;
    s[3] = q2;
    t[0] = u1;
    t[1] = u2;
    t[2] = v1;
    t[3] = v2;
    return energyLeft + energyRight;
  }
}
