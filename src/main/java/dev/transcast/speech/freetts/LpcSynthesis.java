package dev.transcast.speech.freetts;

import com.sun.speech.freetts.relp.LPCResult;
import com.sun.speech.freetts.util.WaveUtils;

/**
 * Residual through the prediction filter, to float: FreeTTS's own writes 16-bit samples that wrap
 * around where they should clip.
 */
final class LpcSynthesis {
  private static final float FULL_SCALE = 32768f;

  /** What each byte of a residual stands for; byte 0 is the engine's way to write silence. */
  private static final float[] RESIDUAL = residuals();

  private LpcSynthesis() {}

  private static float[] residuals() {
    float[] table = new float[256];
    for (int code = 0; code < table.length; code++) {
      table[code] = WaveUtils.ulawToShort((short) code) / FULL_SCALE;
    }
    table[128] = 0;
    return table;
  }

  /** As many samples as the frames that were filled have together; full scale is -1..1. */
  static float[] synthesize(LPCResult result) {
    int order = result.getNumberOfChannels();
    int frames = result.getNumberOfFrames();
    int[] sizes = result.getResidualSizes();
    byte[] residuals = result.getResiduals();
    double step = result.getLPCRange() / 65535.0;
    float[] coefficients = new float[order];

    int length = 0;
    for (int frame = 0; frame < frames; frame++) {
      length += sizes[frame];
    }
    // The filter's memory is the output itself, led in by silence.
    float[] led = new float[order + length];
    int position = order;
    for (int frame = 0; frame < frames; frame++) {
      short[] codes = result.getFrame(frame);
      for (int k = 0; k < order; k++) {
        coefficients[k] = (float) ((codes[k] + 32768) * step) + result.getLPCMin();
      }
      for (int end = position + sizes[frame]; position < end; position++) {
        float sample = RESIDUAL[residuals[position - order] + 128];
        for (int k = 0; k < order; k++) {
          sample += coefficients[k] * led[position - 1 - k];
        }
        led[position] = sample;
      }
    }
    float[] samples = new float[length];
    System.arraycopy(led, order, samples, 0, length);
    return samples;
  }
}
