package dev.transcast.diphone;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The binary format of FreeTTS 1.2, big-endian.
 *
 * <pre>
 * file  = 0xFEEDFACE version:int rate:int channels:int min:float range:float count:int entry*
 * entry = unit | alias
 * unit  = 0x0FACE0FF name:char[8] midpoint:int frames:int frame*
 * frame = channels:int code:short* samples:int residual:byte*
 * alias = 0x0BABAF00 name:char[8] unit:char[8]
 * </pre>
 *
 * Names are filled up with blanks. An alias follows its unit; here all follow the last unit.
 */
final class FreeTtsFormat {
  static final int MAGIC = 0xFEEDFACE;

  private static final int VERSION = 1;
  private static final int UNIT = 0x0FACE0FF;
  private static final int ALIAS = 0x0BABAF00;
  private static final int NAME_BYTES = Diphone.MOST_NAME_CHARACTERS * Character.BYTES;
  private static final int LEAST_FRAME_BYTES = 2 * Integer.BYTES + 1;
  private static final int LEAST_ENTRY_BYTES = Integer.BYTES + 2 * NAME_BYTES;

  private FreeTtsFormat() {}

  static DiphoneDatabase read(ByteBuffer in) throws IOException {
    try {
      in.getInt();
      int version = in.getInt();
      if (version != VERSION) {
        throw new IllegalArgumentException("version " + version + ", expected " + VERSION);
      }
      int sampleRateHz = in.getInt();
      int channels = in.getInt();
      if (channels < 1 || channels > DiphoneDatabase.MOST_CHANNELS) {
        throw new IllegalArgumentException(channels + " coefficients a frame");
      }
      float min = in.getFloat();
      float range = in.getFloat();
      int count = count(in, "entries", LEAST_ENTRY_BYTES);
      List<Diphone> units = new ArrayList<>(count);
      Map<String, String> aliases = new LinkedHashMap<>();
      for (int entry = 0; entry < count; entry++) {
        int kind = in.getInt();
        switch (kind) {
          case UNIT -> units.add(unit(in, channels));
          case ALIAS -> aliases.put(name(in), name(in));
          default ->
              throw new IllegalArgumentException(
                  String.format("entry %d is neither unit nor alias: 0x%08X", entry, kind));
        }
      }
      return new DiphoneDatabase(sampleRateHz, channels, min, range, units, aliases);
    } catch (BufferUnderflowException e) {
      throw new IOException("the diphone database ends early", e);
    }
  }

  private static Diphone unit(ByteBuffer in, int channels) {
    String name = name(in);
    int midpointFrame = in.getInt();
    int frames = count(in, "frames of " + name, LEAST_FRAME_BYTES);
    short[][] coefficients = new short[frames][];
    byte[][] residuals = new byte[frames][];
    for (int frame = 0; frame < frames; frame++) {
      int given = in.getInt();
      if (given != channels) {
        throw new IllegalArgumentException(
            name + " has " + given + " coefficients a frame, expected " + channels);
      }
      coefficients[frame] = new short[channels];
      in.asShortBuffer().get(coefficients[frame]);
      in.position(in.position() + channels * Short.BYTES);
      residuals[frame] = new byte[count(in, "samples of " + name, /* leastBytesEach= */ 1)];
      in.get(residuals[frame]);
    }
    return new Diphone(name, midpointFrame, coefficients, residuals);
  }

  /** A damaged count must not ask for all memory: as many must fit into what is left. */
  private static int count(ByteBuffer in, String what, int leastBytesEach) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / leastBytesEach) {
      throw new IllegalArgumentException(
          count + " " + what + " in the " + in.remaining() + " bytes that are left");
    }
    return count;
  }

  private static String name(ByteBuffer in) {
    char[] name = new char[Diphone.MOST_NAME_CHARACTERS];
    for (int i = 0; i < name.length; i++) {
      name[i] = in.getChar();
    }
    return new String(name).stripTrailing();
  }

  static void write(DiphoneDatabase database, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(database.sampleRateHz());
    out.writeInt(database.channels());
    out.writeFloat(database.coefficientMin());
    out.writeFloat(database.coefficientRange());
    out.writeInt(database.units().size() + database.aliases().size());
    for (Diphone unit : database.units()) {
      out.writeInt(UNIT);
      writeName(unit.name(), out);
      out.writeInt(unit.midpointFrame());
      out.writeInt(unit.frames());
      for (int frame = 0; frame < unit.frames(); frame++) {
        out.writeInt(database.channels());
        for (short code : unit.coefficients(frame)) {
          out.writeShort(code);
        }
        out.writeInt(unit.residual(frame).length);
        out.write(unit.residual(frame));
      }
    }
    for (Map.Entry<String, String> alias : database.aliases().entrySet()) {
      out.writeInt(ALIAS);
      writeName(alias.getKey(), out);
      writeName(alias.getValue(), out);
    }
    out.flush();
  }

  private static void writeName(String name, DataOutputStream out) throws IOException {
    out.writeChars(name);
    out.writeChars(" ".repeat(Diphone.MOST_NAME_CHARACTERS - name.length()));
  }
}
