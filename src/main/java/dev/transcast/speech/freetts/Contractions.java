package dev.transcast.speech.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Words with an apostrophe, which no dictionary of the engine has: the stem's phones and more. */
final class Contractions {
  private static final Map<String, List<String>> SUFFIXES =
      Map.of(
          "'ll", List.of("ax", "l"),
          "'re", List.of("er"),
          "'ve", List.of("v"),
          "'m", List.of("m"),
          "n't", List.of("n", "t"));

  private Contractions() {}

  static List<String> pronounce(String word, Function<String, List<String>> stems) {
    for (String suffix : List.of("'ll", "'re", "'ve", "'m", "n't")) {
      if (word.length() > suffix.length() && word.endsWith(suffix)) {
        return join(
            stems.apply(word.substring(0, word.length() - suffix.length())),
            SUFFIXES.getOrDefault(suffix, List.of()));
      }
    }
    if (word.length() > 2 && word.endsWith("'s")) {
      return withS(stems.apply(word.substring(0, word.length() - 2)));
    }
    if (word.length() > 2 && word.endsWith("'d")) {
      List<String> stem = stems.apply(word.substring(0, word.length() - 2));
      return join(stem, endsIn(stem, "t", "d") ? List.of("ax", "d") : List.of("d"));
    }
    String bare = word.replace("'", "");
    return bare.isEmpty() ? List.of() : stems.apply(bare);
  }

  /** Plural, possessive and "is": hissed, voiced or with a vowel, as the stem ends. */
  static List<String> withS(List<String> stem) {
    if (endsIn(stem, "s", "z", "sh", "zh", "ch", "jh")) {
      return join(stem, List.of("ax", "z"));
    }
    return join(stem, List.of(endsIn(stem, "p", "t", "k", "f", "th") ? "s" : "z"));
  }

  private static boolean endsIn(List<String> phones, String... endings) {
    return !phones.isEmpty() && List.of(endings).contains(phones.get(phones.size() - 1));
  }

  private static List<String> join(List<String> stem, List<String> suffix) {
    List<String> joined = new ArrayList<>(stem);
    joined.addAll(suffix);
    return joined;
  }
}
