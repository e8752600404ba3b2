package dev.transcast.speech.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a sequence of values. Each is preceded by its length or has a fixed one, so that no
 * two sequences are the same bytes.
 */
public final class CacheKey {
  /** Of a finished key. */
  static final int BYTES = 32;

  private static final int BLOCK_BYTES = 1 << 16;

  private final MessageDigest digest;

  public CacheKey() {
    digest = sha256();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public CacheKey add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  public CacheKey add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds what a stream holds, by its own digest. */
  public CacheKey add(InputStream in) throws IOException {
    MessageDigest content = sha256();
    byte[] block = new byte[BLOCK_BYTES];
    for (int count; (count = in.read(block)) >= 0; ) {
      content.update(block, 0, count);
    }
    return add(content.digest());
  }

  public CacheKey add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return this;
  }

  public CacheKey add(double number) {
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    return this;
  }

  /** Ends the key: 64 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
