package dev.transcast.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;

/** Which words carry meaning, and which of them are forms of one word. Not thread-safe. */
public final class ContentWords {
  private static final Set<String> COMMON = commonWords();
  private static final int SHORTEST = 3;

  private final PorterStemmer stemmer = new PorterStemmer();

  /** Of all words so far: a talk says the same ones again and again. */
  private final Map<String, Optional<String>> stems = new HashMap<>();

  /** The stem of a word that says what a talk is about; empty for all other words. */
  public Optional<String> stem(String shown) {
    return stems.computeIfAbsent(shown, this::computed);
  }

  private Optional<String> computed(String shown) {
    String word = letters(shown);
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    String plain = word.replace("'", "");
    boolean isContent =
        plain.length() >= SHORTEST
            && Character.isLetter(plain.charAt(0))
            && !COMMON.contains(plain);
    return isContent ? Optional.of(stemmer.stem(plain)) : Optional.empty();
  }

  /** A word in lower case without the marks around it; an apostrophe is straight. */
  public static String letters(String shown) {
    String word = shown.toLowerCase(Locale.ROOT).replace('’', '\'');
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to);
  }

  private static Set<String> commonWords() {
    InputStream resource =
        Objects.requireNonNull(ContentWords.class.getResourceAsStream("common-words.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.strip().split(" +", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
