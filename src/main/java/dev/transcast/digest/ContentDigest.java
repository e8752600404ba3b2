package dev.transcast.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * SHA-256 over a sequence of values. Each is preceded by its length or has a fixed one, so that no
 * two sequences are the same bytes. Made once and ended once.
 */
public final class ContentDigest {
  /** Of a digest. */
  public static final int BYTES = 32;

  private static final int BLOCK_BYTES = 1 << 16;

  private final MessageDigest digest;

  public ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text, by its UTF-8. */
  public ContentDigest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public ContentDigest add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /**
   * Adds what a stream holds, by its length, CRC-32 and CRC-32C. SHA-256 takes ten times as long
   * until the virtual machine is warm, and nobody forges his own files.
   */
  public ContentDigest add(InputStream in) throws IOException {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    long length = 0;
    byte[] block = new byte[BLOCK_BYTES];
    for (int count; (count = in.read(block)) >= 0; length += count) {
      one.update(block, 0, count);
      other.update(block, 0, count);
    }
    return add(length).add(one.getValue()).add(other.getValue());
  }

  public ContentDigest add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return this;
  }

  public ContentDigest add(double number) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    return this;
  }

  /** Ends it: 64 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
