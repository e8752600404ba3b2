package dev.transcast.casting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a name suggests: a form of address ("Mrs Hale"), else the given name, by a small table of
 * names that leave no doubt. Nothing for all others: a wrong voice is worse than a chance one.
 */
final class GivenNames {
  private static final Map<String, Gender> ADDRESSES =
      Map.ofEntries(
          Map.entry("mr", Gender.MALE),
          Map.entry("mister", Gender.MALE),
          Map.entry("sir", Gender.MALE),
          Map.entry("mrs", Gender.FEMALE),
          Map.entry("ms", Gender.FEMALE),
          Map.entry("miss", Gender.FEMALE),
          Map.entry("madam", Gender.FEMALE),
          Map.entry("lady", Gender.FEMALE),
          Map.entry("dame", Gender.FEMALE));

  /** What may stand before a given name and says nothing. */
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "doctor",
          "prof",
          "professor",
          "rev",
          "reverend",
          "judge",
          "justice",
          "senator",
          "president",
          "minister",
          "captain",
          "chef",
          "coach",
          "host",
          "guest",
          "saint");

  private static final Map<String, Gender> NAMES = read();

  private GivenNames() {}

  /**
   * The gender that a name suggests.
   *
   * @param displayName as labels write it: {@code Dr. María Tolland}, {@code Tolland, Maria}
   */
  static Optional<Gender> genderOf(String displayName) {
    int comma = displayName.indexOf(',');
    String givenFirst =
        comma < 0
            ? displayName
            : displayName.substring(comma + 1) + " " + displayName.substring(0, comma);
    for (String word : plain(givenFirst).split("[^\\p{L}]+", -1)) {
      if (ADDRESSES.containsKey(word)) {
        return Optional.of(ADDRESSES.get(word));
      }
      if (!word.isEmpty() && !TITLES.contains(word)) {
        return Optional.ofNullable(NAMES.get(word));
      }
    }
    return Optional.empty();
  }

  /** Lower case without accents. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Gender> read() {
    try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks given-names.txt");
      }
      Map<String, Gender> names = new HashMap<>();
      Gender gender = Gender.FEMALE;
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (String line : lines) {
        if (line.endsWith(":")) {
          gender = Gender.valueOf(line.substring(0, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          for (String name : line.split(" ", -1)) {
            names.put(name, gender);
          }
        }
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
