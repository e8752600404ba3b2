package dev.transcast.voicebuild;

import java.util.List;

/**
 * Speech with the phones in it.
 *
 * @param samples mono at {@link #SAMPLE_RATE_HZ}, full scale is -1..1
 * @param labels in order, without gaps
 */
@SuppressWarnings("ArrayRecordComponent") // read where it was read from a file
record Rendition(float[] samples, List<Label> labels) {
  /** What all analysis is done at. */
  static final int SAMPLE_RATE_HZ = 16_000;

  /**
   * One phone.
   *
   * @param start first sample
   * @param end after the last
   */
  record Label(String phone, int start, int end) {
    Label {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException(phone + ": start=" + start + ", end=" + end);
      }
    }

    int length() {
      return end - start;
    }
  }
}
