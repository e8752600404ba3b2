package dev.transcast.audio;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A source of any length at another sample rate.
 *
 * <p>It runs {@link Resampler} over stretches that overlap by what its filters reach, and keeps
 * their middles, which are the same as those of the whole.
 */
public final class ResampledSource implements AudioSource {
  private static final int STRETCH_FRAMES = 1 << 14;

  private final AudioSource source;
  private final Resampler resampler;
  private final int inputHz;
  private final int outputHz;

  /** Frames of the input between two that fall on frames of the output. */
  private final int unitIn;

  private final int unitOut;
  private final int marginUnits;
  private final int stretchUnits;

  /** Margin, stretch and margin of the input, one array a channel. */
  private final float[][] input;

  private final float[][] output;
  private long framesIn;
  private long framesOut;
  private int ready;
  private int taken;
  private boolean ended;

  /**
   * A view of a source.
   *
   * @param source not to be used by anybody else from now on
   */
  public ResampledSource(AudioSource source, int channels, int inputHz, int outputHz) {
    this.source = source;
    this.inputHz = inputHz;
    this.outputHz = outputHz;
    resampler = new Resampler(inputHz, outputHz);
    int divisor = BigInteger.valueOf(inputHz).gcd(BigInteger.valueOf(outputHz)).intValueExact();
    unitIn = inputHz / divisor;
    unitOut = outputHz / divisor;
    marginUnits = (resampler.contextFrames() + unitIn - 1) / unitIn;
    stretchUnits = Math.max(2 * marginUnits, STRETCH_FRAMES / unitIn);
    input = new float[channels][(stretchUnits + 2 * marginUnits) * unitIn];
    output = new float[channels][];
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    if (inputHz == outputHz) {
      return source.read(block, frames);
    }
    if (framesIn == 0) {
      fill(marginUnits * unitIn);
    }
    int done = 0;
    while (done < frames) {
      if (taken == ready && !advance()) {
        break;
      }
      int count = Math.min(frames - done, ready - taken);
      for (int channel = 0; channel < output.length; channel++) {
        System.arraycopy(
            output[channel], marginUnits * unitOut + taken, block[channel], done, count);
      }
      taken += count;
      done += count;
    }
    return done;
  }

  /** Makes the next stretch; false after the last. */
  private boolean advance() throws IOException {
    int stretch = stretchUnits * unitIn;
    for (float[] samples : input) {
      System.arraycopy(samples, stretch, samples, 0, samples.length - stretch);
    }
    fill(stretch);
    for (int channel = 0; channel < input.length; channel++) {
      output[channel] = resampler.resample(input[channel]);
    }
    framesOut += ready;
    taken = 0;
    long left = (framesIn * outputHz + inputHz - 1) / inputHz - framesOut;
    ready = (int) Math.min((long) stretchUnits * unitOut, left);
    return ready > 0;
  }

  /** Puts fresh frames at the end of the input, and silence behind the last. */
  private void fill(int frames) throws IOException {
    float[][] fresh = new float[input.length][frames];
    int pulled = ended ? 0 : source.read(fresh, frames);
    ended = pulled < frames;
    framesIn += pulled;
    for (int channel = 0; channel < input.length; channel++) {
      Arrays.fill(fresh[channel], pulled, frames, 0f);
      System.arraycopy(fresh[channel], 0, input[channel], input[channel].length - frames, frames);
    }
  }
}
