package dev.transcast.audio;

/**
 * How sound is kept as numbers.
 *
 * @param sampleRateHz frames a second
 * @param channels samples a frame
 * @param bits of a sample: 16 or 24
 */
public record PcmFormat(int sampleRateHz, int channels, int bits) {
  public PcmFormat {
    if (sampleRateHz < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "no usable format: " + channels + " channels at " + sampleRateHz + " Hz");
    }
    if (bits != 16 && bits != 24) {
      throw new IllegalArgumentException("bits must be 16 or 24: bits=" + bits);
    }
  }

  public int frameBytes() {
    return channels * bits / 8;
  }
}
