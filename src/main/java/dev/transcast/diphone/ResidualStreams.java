package dev.transcast.diphone;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Residual samples sorted by how loud the samples before them are. What follows loud samples looks
 * alike, and what follows soft ones does: each stream by itself deflates a tenth better than all in
 * their own order. Whoever reads knows the samples before, so the order need not be told.
 */
final class ResidualStreams {
  static final int COUNT = 32;

  private static final int LOUDNESS_PER_STREAM = 32;

  private final byte[][] streams;
  private final int[] positions = new int[COUNT];
  private final History history = new History();

  ResidualStreams(byte[][] streams) {
    this.streams = streams;
  }

  static byte[][] split(List<byte[]> residuals) {
    ByteArrayOutputStream[] streams = new ByteArrayOutputStream[COUNT];
    for (int i = 0; i < COUNT; i++) {
      streams[i] = new ByteArrayOutputStream();
    }
    History history = new History();
    for (byte[] residual : residuals) {
      for (byte sample : residual) {
        streams[history.stream()].write(sample);
        history.push(sample);
      }
    }
    byte[][] parts = new byte[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      parts[i] = streams[i].toByteArray();
    }
    return parts;
  }

  /** The next samples. */
  byte[] next(int samples) {
    byte[] residual = new byte[samples];
    for (int i = 0; i < samples; i++) {
      int stream = history.stream();
      residual[i] = streams[stream][positions[stream]++];
      history.push(residual[i]);
    }
    return residual;
  }

  /** The magnitudes of the last four samples, in mu-law steps 0..127. */
  private static final class History {
    private int last;
    private int second;
    private int third;
    private int fourth;

    int stream() {
      return (3 * last + 2 * second + 2 * third + fourth) / LOUDNESS_PER_STREAM;
    }

    void push(byte sample) {
      fourth = third;
      third = second;
      second = last;
      last = ~(sample + 128) & 0x7F;
    }
  }
}
