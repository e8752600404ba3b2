package dev.transcast.diphone;

/**
 * The 8-bit code of residuals: mu-law of ITU-T G.711 on samples of 16 bits, less 128 so that it
 * fits a signed byte.
 *
 * <p>FreeTTS plays byte 0 as silence, whatever the code says: where there is no pulse to place it
 * fills with 0. {@link #encode} therefore never gives it, but its neighbour.
 */
public final class MuLaw {
  /** The largest magnitude that can be told. */
  public static final int MOST = 32124;

  private static final int BIAS = 0x84;
  private static final int SILENCE = 128;
  private static final short[] SAMPLES = samples();

  private MuLaw() {}

  /** The byte whose sample lies nearest; never 0. */
  public static byte encode(double sample) {
    long rounded = Math.round(sample);
    return Nearest.BYTES[(int) Math.max(-MOST, Math.min(MOST, rounded)) + MOST];
  }

  /** The sample that a byte stands for, -32124..32124; byte 0 is silence. */
  public static short decode(byte stored) {
    return SAMPLES[stored + 128];
  }

  private static short[] samples() {
    short[] samples = new short[256];
    for (int code = 0; code < samples.length; code++) {
      int bits = ~code & 0xFF;
      int exponent = (bits >> 4) & 7;
      int magnitude = ((((bits & 0x0F) << 3) + BIAS) << exponent) - BIAS;
      samples[code] = (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }
    samples[SILENCE] = 0;
    return samples;
  }

  /** Only whoever encodes pays for the table. */
  private static final class Nearest {
    static final byte[] BYTES = bytes();

    private static byte[] bytes() {
      byte[] bytes = new byte[2 * MOST + 1];
      for (int sample = -MOST; sample <= MOST; sample++) {
        int nearest = 0;
        for (int code = 1; code < SAMPLES.length; code++) {
          boolean nearer = Math.abs(sample - SAMPLES[code]) < Math.abs(sample - SAMPLES[nearest]);
          if (nearer && code != SILENCE) {
            nearest = code;
          }
        }
        bytes[sample + MOST] = (byte) (nearest - 128);
      }
      return bytes;
    }
  }
}
