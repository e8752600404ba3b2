package dev.transcast.diphone;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** One part of a packed file: its deflated length, then a raw deflate stream (RFC 1951). */
final class Deflated {
  private Deflated() {}

  static void write(byte[] plain, DataOutputStream out) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, /* nowrap= */ true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] packed = new byte[plain.length + plain.length / 100 + 64];
      int length = deflater.deflate(packed);
      if (!deflater.finished()) {
        throw new IllegalStateException("no room to deflate " + plain.length + " bytes");
      }
      out.writeInt(length);
      out.write(packed, 0, length);
    } finally {
      deflater.end();
    }
  }

  /**
   * Unpacks the part that the buffer stands at.
   *
   * @param plainBytes what it must unpack to
   */
  static byte[] read(ByteBuffer in, int plainBytes) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException(
          "a part of " + length + " bytes, but " + in.remaining() + " are left");
    }
    Inflater inflater = new Inflater(/* nowrap= */ true);
    try {
      inflater.setInput(in.slice(in.position(), length));
      in.position(in.position() + length);
      byte[] plain = new byte[plainBytes];
      int done = inflater.inflate(plain);
      if (done != plainBytes) {
        throw new IllegalArgumentException("a part of " + done + " bytes, expected " + plainBytes);
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a part is not deflated: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
