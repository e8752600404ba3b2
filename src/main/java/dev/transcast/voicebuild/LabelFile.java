package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Rendition.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The phones of a recording: a line for each, its end in seconds and its name with blanks between,
 * as {@code 0.235 pau}. Lines that begin with {@code #} are comments.
 */
final class LabelFile {
  private LabelFile() {}

  /**
   * Reads labels.
   *
   * @param samples how long the recording is; the last label may end up to 20 ms after it
   * @throws IOException naming file and line
   */
  static List<Label> read(Path file, int samples) throws IOException {
    List<Label> labels = new ArrayList<>();
    int start = 0;
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String[] fields = line.strip().split("\\s+", 2);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int end = end(file, number, fields);
      if (fields.length < 2 || !Phones.ALL.contains(fields[1])) {
        throw new IOException(
            file + ":" + number + ": expected an end time and one of " + Phones.ALL);
      }
      if (end <= start || start >= samples || end > samples + Rendition.SAMPLE_RATE_HZ / 50) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s:%d: a phone from %.3f to %.3f s in a recording of %.3f s",
                file,
                number,
                seconds(start),
                seconds(end),
                seconds(samples)));
      }
      labels.add(new Label(fields[1], start, Math.min(end, samples)));
      start = end;
    }
    return labels;
  }

  private static int end(Path file, int number, String... fields) throws IOException {
    try {
      return (int) Math.round(Double.parseDouble(fields[0]) * Rendition.SAMPLE_RATE_HZ);
    } catch (NumberFormatException e) {
      throw new IOException(file + ":" + number + ": no time in seconds: " + fields[0], e);
    }
  }

  static double seconds(int samples) {
    return (double) samples / Rendition.SAMPLE_RATE_HZ;
  }

  /** A line of a label file. */
  static String line(String endSeconds, String phone) {
    return endSeconds + " " + phone + "\n";
  }
}
