package dev.transcast.speech.cache;

import dev.transcast.digest.ContentDigest;
import dev.transcast.speech.freetts.Rendering;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A rendering as bytes, little-endian: {@code TCS1}, the key (32 bytes), frames a second, number of
 * words, number of frames (4 bytes each), first and last frame of every word (4 and 4), the samples
 * as 32-bit floats, and the CRC-32C of all that. Samples are kept as they are: 16 bits would be
 * half of it, but not the same sound to the byte.
 */
final class SoundEntry {
  private static final int MAGIC = 0x31534354; // TCS1
  private static final int HEADER_BYTES = 4 * Integer.BYTES + ContentDigest.BYTES;
  private static final int WORD_BYTES = 2 * Integer.BYTES;

  private SoundEntry() {}

  static ByteBuffer write(String key, Rendering rendering) {
    List<Rendering.Span> words = rendering.words();
    float[] samples = rendering.samples();
    long length =
        HEADER_BYTES
            + (long) words.size() * WORD_BYTES
            + (long) samples.length * Float.BYTES
            + Integer.BYTES;
    ByteBuffer entry = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
    entry.putInt(MAGIC).put(HexFormat.of().parseHex(key));
    entry.putInt(rendering.sampleRateHz()).putInt(words.size()).putInt(samples.length);
    for (Rendering.Span word : words) {
      entry.putInt(word.startFrame()).putInt(word.endFrame());
    }
    entry.asFloatBuffer().put(samples);
    entry.position(entry.position() + samples.length * Float.BYTES);
    entry.putInt(checksum(entry.array(), entry.position()));
    return entry.flip();
  }

  /** The rendering, unless these are not the bytes that were written for the key. */
  static Optional<Rendering> read(String key, byte[] bytes) {
    ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int sumAt = bytes.length - Integer.BYTES;
    if (sumAt < HEADER_BYTES || entry.getInt(sumAt) != checksum(bytes, sumAt)) {
      return Optional.empty();
    }
    byte[] ofKey = new byte[ContentDigest.BYTES];
    if (entry.getInt() != MAGIC || !HexFormat.of().formatHex(read(entry, ofKey)).equals(key)) {
      return Optional.empty();
    }
    int sampleRateHz = entry.getInt();
    int wordCount = entry.getInt();
    float[] samples = new float[entry.getInt()];
    List<Rendering.Span> words = new ArrayList<>(wordCount);
    for (int i = 0; i < wordCount; i++) {
      words.add(new Rendering.Span(entry.getInt(), entry.getInt()));
    }
    entry.asFloatBuffer().get(samples);
    return Optional.of(new Rendering(samples, sampleRateHz, words));
  }

  private static byte[] read(ByteBuffer entry, byte[] into) {
    entry.get(into);
    return into;
  }

  private static int checksum(byte[] bytes, int count) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, count);
    return (int) sum.getValue();
  }
}
