package dev.transcast.audio;

import java.io.IOException;

/**
 * The header of a layer III frame (ISO/IEC 11172-3, 2.4.1.3; lower rates: ISO/IEC 13818-3).
 *
 * @param samples how many a channel it holds
 * @param bytes length of the whole frame
 * @param sideInfoBytes how long the part between header and data is
 */
record Mp3Frame(int samples, int bytes, int sideInfoBytes) {
  static final int HEADER_BYTES = 4;

  private static final int[] KBPS_HIGH_RATES = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] KBPS_LOW_RATES = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES_HZ = {44_100, 48_000, 32_000};
  private static final int MPEG_1 = 3;
  private static final int MPEG_2 = 2;
  private static final int MONO = 3;
  private static final int PADDING_BIT = 2;

  /** How many samples a frame of this rate holds. */
  static int samples(int sampleRateHz) {
    return sampleRateHz >= 32_000 ? 1_152 : 576;
  }

  /**
   * Reads the header at an offset.
   *
   * @throws IOException if none stands there
   */
  static Mp3Frame at(byte[] stream, int offset) throws IOException {
    int second = stream[offset + 1] & 0xFF;
    int third = stream[offset + 2] & 0xFF;
    int version = second >> 3 & 3;
    int bitRate = third >> 4;
    int rate = third >> 2 & 3;
    boolean isLayer3 = (stream[offset] & 0xFF) == 0xFF && (second & 0xE6) == 0xE2;
    if (!isLayer3 || version < MPEG_2 || bitRate == 0 || bitRate == 15 || rate == 3) {
      throw new IOException("no frame of MPEG audio at byte " + offset);
    }
    int kbps = (version == MPEG_1 ? KBPS_HIGH_RATES : KBPS_LOW_RATES)[bitRate];
    int rateHz = RATES_HZ[rate] / (version == MPEG_1 ? 1 : 2);
    int padding = (third & PADDING_BIT) / PADDING_BIT;
    boolean isMono = (stream[offset + 3] >> 6 & 3) == MONO;
    int longSideInfo = isMono ? 17 : 32;
    int shortSideInfo = isMono ? 9 : 17;
    return new Mp3Frame(
        samples(rateHz),
        samples(rateHz) / 8 * kbps * 1000 / rateHz + padding,
        version == MPEG_1 ? longSideInfo : shortSideInfo);
  }

  /** Where the frame of a number begins in a stream of frames. */
  static int offset(byte[] stream, long number) throws IOException {
    int offset = 0;
    for (long i = 0; i < number; i++) {
      offset += at(stream, offset).bytes;
    }
    return offset;
  }

  /** A copy of a header without padding. */
  static byte[] unpadded(byte[] stream) {
    return new byte[] {stream[0], stream[1], (byte) (stream[2] & ~PADDING_BIT), stream[3]};
  }
}
