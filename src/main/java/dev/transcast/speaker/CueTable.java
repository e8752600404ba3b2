package dev.transcast.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What each cue says, in natural-log odds. A table is a text file of lines {@code weight TAB cue};
 * lines that start with {@code #} are comments. A cue that is not in the table says nothing.
 */
final class CueTable {
  private final Map<String, Double> weights;

  private CueTable(Map<String, Double> weights) {
    this.weights = weights;
  }

  /**
   * Reads a table that stands beside this class.
   *
   * @throws IllegalStateException if the table is missing or broken, which is a broken build
   */
  static CueTable load(String resource) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream stream = CueTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing cue table: " + resource);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new IllegalStateException(resource + ": no tab in \"" + line + "\"");
        }
        weights.put(line.substring(tab + 1), Double.valueOf(line.substring(0, tab)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CueTable(weights);
  }

  double weight(String cue) {
    return weights.getOrDefault(cue, 0.0);
  }
}
