package dev.transcast.diphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All units of one voice, in the order of their file. */
public final class DiphoneDatabase {
  private static final double MOST_CODE = 65535;

  /** FreeTTS's own has 5 MB; an hour of frames at 16 kHz would have 120. */
  private static final int MOST_BYTES = 256 << 20;

  private static final int LEAST_RATE_HZ = 4_000;
  private static final int MOST_RATE_HZ = 192_000;

  /** A predictor of this order has learnt the voice by heart. */
  static final int MOST_CHANNELS = 256;

  private final int sampleRateHz;
  private final int channels;
  private final float coefficientMin;
  private final float coefficientRange;
  private final List<Diphone> units;
  private final Map<String, String> aliases;
  private final Map<String, Diphone> byName = new HashMap<>();

  /**
   * A database.
   *
   * @param sampleRateHz of the residuals
   * @param channels coefficients a frame, the order of prediction
   * @param coefficientMin what the smallest code stands for
   * @param coefficientRange from there to what the greatest stands for
   * @param units of different names
   * @param aliases other names of units, from alias to unit, in the order of their file
   */
  public DiphoneDatabase(
      int sampleRateHz,
      int channels,
      float coefficientMin,
      float coefficientRange,
      List<Diphone> units,
      Map<String, String> aliases) {
    if (sampleRateHz < LEAST_RATE_HZ
        || sampleRateHz > MOST_RATE_HZ
        || channels < 1
        || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException("sampleRateHz=" + sampleRateHz + ", channels=" + channels);
    }
    if (!Float.isFinite(coefficientMin)
        || !Float.isFinite(coefficientRange)
        || coefficientRange <= 0) {
      throw new IllegalArgumentException(
          "coefficients from " + coefficientMin + " with a range of " + coefficientRange);
    }
    this.sampleRateHz = sampleRateHz;
    this.channels = channels;
    this.coefficientMin = coefficientMin;
    this.coefficientRange = coefficientRange;
    this.units = List.copyOf(units);
    this.aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    for (Diphone unit : units) {
      int given = unit.coefficients(0).length;
      if (given != channels) {
        throw new IllegalArgumentException(
            unit.name() + " has " + given + " coefficients a frame, channels=" + channels);
      }
      if (byName.put(unit.name(), unit) != null) {
        throw new IllegalArgumentException("two units are named " + unit.name());
      }
    }
    aliases.forEach(
        (alias, name) -> {
          Diphone unit = byName.get(name);
          if (unit == null || byName.put(alias, unit) != null) {
            throw new IllegalArgumentException("alias " + alias + " cannot stand for " + name);
          }
        });
  }

  /**
   * Reads a database as FreeTTS stores it or as {@link #writePacked} does; the first bytes tell.
   *
   * @throws IOException if it cannot be read or is damaged; one sentence says what is wrong
   */
  public static DiphoneDatabase read(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(MOST_BYTES + 1));
    if (bytes.remaining() > MOST_BYTES) {
      throw new IOException("no diphone database is larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    try {
      int magic = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt(0);
      return switch (magic) {
        case FreeTtsFormat.MAGIC -> FreeTtsFormat.read(bytes);
        case PackedFormat.MAGIC -> PackedFormat.read(bytes);
        default -> throw new IOException("this is not a diphone database");
      };
    } catch (IllegalArgumentException e) {
      throw new IOException("the diphone database is damaged: " + e.getMessage(), e);
    }
  }

  /** Writes FreeTTS's format; the stream stays open. */
  public void writeFreeTts(OutputStream out) throws IOException {
    FreeTtsFormat.write(this, out);
  }

  /** Writes the packed form, which holds the same in about two thirds of the bytes. */
  public void writePacked(OutputStream out) throws IOException {
    PackedFormat.write(this, out);
  }

  /** The unit of that name or alias. */
  public Optional<Diphone> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What a stored coefficient stands for. */
  public float coefficient(short stored) {
    return coefficient(stored, coefficientMin, coefficientRange);
  }

  /** The same, in a database of that least coefficient and range. */
  public static float coefficient(short stored, float min, float range) {
    return (float) ((stored + 32768) / MOST_CODE) * range + min;
  }

  public int sampleRateHz() {
    return sampleRateHz;
  }

  /** Coefficients a frame. */
  public int channels() {
    return channels;
  }

  public float coefficientMin() {
    return coefficientMin;
  }

  public float coefficientRange() {
    return coefficientRange;
  }

  public List<Diphone> units() {
    return units;
  }

  public Map<String, String> aliases() {
    return aliases;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiphoneDatabase that
        && sampleRateHz == that.sampleRateHz
        && channels == that.channels
        && coefficientMin == that.coefficientMin
        && coefficientRange == that.coefficientRange
        && units.equals(that.units)
        && List.copyOf(aliases.entrySet()).equals(List.copyOf(that.aliases.entrySet()));
  }

  @Override
  public int hashCode() {
    return 31 * sampleRateHz + units.hashCode();
  }

  @Override
  public String toString() {
    return units.size() + " diphones at " + sampleRateHz + " Hz";
  }
}
