package dev.transcast.tagging;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the parts of a model file, in their order. All numbers are big-endian.
 *
 * <pre>
 * file    = "TCTG" version:int sizes:int[5] words pieces tables encoder heads
 * strings = count:int (length:byte utf8)*
 * floats  = count:int float*
 * rows    = rows:int columns:int scale:float[rows] cell:byte[rows * columns]
 * </pre>
 */
final class ModelReader {
  private static final byte[] MAGIC = "TCTG".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int MOST = 1 << 26; // a damaged count must not ask for all memory

  private final DataInputStream in;

  ModelReader(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    for (byte expected : MAGIC) {
      if (this.in.readByte() != expected) {
        throw new IOException("not a word tagger model");
      }
    }
    int version = this.in.readInt();
    if (version != VERSION) {
      throw new IOException("model version " + version + ", expected " + VERSION);
    }
  }

  int size() throws IOException {
    int size = in.readInt();
    if (size < 1 || size > MOST) {
      throw new IOException("size out of range: " + size);
    }
    return size;
  }

  List<String> strings() throws IOException {
    int count = size();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(new String(bytes(in.readUnsignedByte()), StandardCharsets.UTF_8));
    }
    return strings;
  }

  float[] floats() throws IOException {
    return floats(size());
  }

  QuantizedRows rows() throws IOException {
    int rows = size();
    int columns = size();
    float[] scales = floats(rows);
    return new QuantizedRows(bytes(Math.multiplyExact(rows, columns)), scales, columns);
  }

  private float[] floats(int count) throws IOException {
    float[] floats = new float[count];
    ByteBuffer.wrap(bytes(Math.multiplyExact(count, Float.BYTES))).asFloatBuffer().get(floats);
    return floats;
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length != count) {
      throw new EOFException("the model ends early");
    }
    return bytes;
  }
}
