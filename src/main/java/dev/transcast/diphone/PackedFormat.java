package dev.transcast.diphone;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The same as FreeTTS's format in about 64 % of the bytes, big-endian. Everything is deflated, each
 * kind of number apart:
 *
 * <pre>
 * file   = "TCDP" version:int rate:int channels:int min:float range:float
 *          units:int frames:int samples:int nameBytes:int part* crc32:int
 * part   = bytes:int deflated
 * parts  = names: "aa-aa\n" of the units, then "alias=unit\n"
 *          counts: midpoint, frames of each unit, samples of each frame
 *          coefficients: less those of the frame before, unit by unit
 *          residuals: {@link ResidualStreams#COUNT} parts, each after its length in bytes
 * </pre>
 *
 * Numbers of 16 bits stand as all high bytes, then all low bytes.
 *
 * <p>Tried and not taken: LZMA over the same layout makes kal16 6 % smaller, but unpacks slower
 * than a voice may take to load, and brings a dependency.
 */
final class PackedFormat {
  static final int MAGIC = 0x54434450; // "TCDP"

  private static final int VERSION = 1;
  private static final int MOST_SAMPLES = 1 << 26;

  private PackedFormat() {}

  static void write(DiphoneDatabase database, OutputStream stream) throws IOException {
    List<short[]> frames = new ArrayList<>();
    List<byte[]> residuals = new ArrayList<>();
    Words counts = new Words();
    StringBuilder names = new StringBuilder();
    for (Diphone unit : database.units()) {
      names.append(unit.name()).append('\n');
      counts.add(unit.midpointFrame());
      counts.add(unit.frames());
    }
    for (Diphone unit : database.units()) {
      for (int frame = 0; frame < unit.frames(); frame++) {
        short[] before = frame == 0 ? new short[database.channels()] : unit.coefficients(frame - 1);
        frames.add(minus(unit.coefficients(frame), before));
        residuals.add(unit.residual(frame));
        counts.add(unit.residual(frame).length);
      }
    }
    database.aliases().forEach((k, v) -> names.append(k).append('=').append(v).append('\n'));
    byte[] nameBytes = names.toString().getBytes(StandardCharsets.UTF_8);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(database.sampleRateHz());
    out.writeInt(database.channels());
    out.writeFloat(database.coefficientMin());
    out.writeFloat(database.coefficientRange());
    out.writeInt(database.units().size());
    out.writeInt(frames.size());
    out.writeInt(residuals.stream().mapToInt(residual -> residual.length).sum());
    out.writeInt(nameBytes.length);
    Deflated.write(nameBytes, out);
    Deflated.write(counts.planes(), out);
    Deflated.write(Words.of(frames).planes(), out);
    for (byte[] part : ResidualStreams.split(residuals)) {
      out.writeInt(part.length);
      Deflated.write(part, out);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    out.writeInt((int) crc.getValue());
    bytes.writeTo(stream);
    stream.flush();
  }

  static DiphoneDatabase read(ByteBuffer in) throws IOException {
    checkWhole(in);
    try {
      in.getInt();
      int version = in.getInt();
      if (version != VERSION) {
        throw new IllegalArgumentException("version " + version + ", expected " + VERSION);
      }
      int sampleRateHz = in.getInt();
      int channels = size(in, "channels", DiphoneDatabase.MOST_CHANNELS);
      float min = in.getFloat();
      float range = in.getFloat();
      int units = size(in, "units", 1 << 16);
      int frames = size(in, "frames", 1 << 20);
      int samples = size(in, "samples", MOST_SAMPLES);
      byte[] names = Deflated.read(in, size(in, "bytes of names", 1 << 20));
      Words counts = Words.ofPlanes(Deflated.read(in, 2 * (2 * units + frames)));
      Words coefficients = Words.ofPlanes(Deflated.read(in, 2 * frames * channels));
      byte[][] streams = new byte[ResidualStreams.COUNT][];
      for (int i = 0; i < streams.length; i++) {
        streams[i] = Deflated.read(in, size(in, "bytes of residuals", samples));
      }
      ResidualStreams residuals = new ResidualStreams(streams);
      List<String> lines = new String(names, StandardCharsets.UTF_8).lines().toList();
      int frame = 0;
      List<Diphone> diphones = new ArrayList<>(units);
      for (int unit = 0; unit < units; unit++) {
        int midpoint = counts.get(2 * unit);
        short[][] codes = new short[counts.get(2 * unit + 1)][];
        byte[][] residual = new byte[codes.length][];
        for (int i = 0; i < codes.length; i++, frame++) {
          codes[i] = coefficients.shorts(frame * channels, channels);
          if (i > 0) {
            add(codes[i - 1], codes[i]);
          }
          residual[i] = residuals.next(counts.get(2 * units + frame));
        }
        diphones.add(new Diphone(lines.get(unit), midpoint, codes, residual));
      }
      Map<String, String> aliases = new LinkedHashMap<>();
      for (String pair : lines.subList(units, lines.size())) {
        int equals = pair.indexOf('=');
        aliases.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return new DiphoneDatabase(sampleRateHz, channels, min, range, diphones, aliases);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("the diphone database is damaged: its counts do not agree", e);
    }
  }

  private static void checkWhole(ByteBuffer in) throws IOException {
    int end = in.limit() - Integer.BYTES;
    CRC32 crc = new CRC32();
    crc.update(in.duplicate().limit(end));
    if (in.getInt(end) != (int) crc.getValue()) {
      throw new IOException("the diphone database is damaged: its checksum is wrong");
    }
  }

  private static int size(ByteBuffer in, String what, int most) {
    int size = in.getInt();
    if (size < 0 || size > most) {
      throw new IllegalArgumentException(size + " " + what + ", at most " + most);
    }
    return size;
  }

  private static short[] minus(short[] a, short[] b) {
    short[] difference = new short[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = (short) (a[i] - b[i]);
    }
    return difference;
  }

  private static void add(short[] before, short[] difference) {
    for (int i = 0; i < difference.length; i++) {
      difference[i] += before[i];
    }
  }
}
