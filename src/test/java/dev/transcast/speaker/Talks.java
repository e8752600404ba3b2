package dev.transcast.speaker;

import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Transcripts for tests. */
final class Talks {
  /** What is under one label, or under none. */
  record Part(Optional<String> label, boolean opensTurn, String text) {
    static Part labelled(String label, String text) {
      return new Part(Optional.of(label), true, text);
    }

    static Part unlabelled(String text) {
      return new Part(Optional.empty(), false, text);
    }

    static Part somebodyElse(String text) {
      return new Part(Optional.empty(), true, text);
    }
  }

  private Talks() {}

  static Transcript of(Part... parts) {
    return of(List.of(parts));
  }

  static Transcript of(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    for (Part part : parts) {
      int start = text.length();
      text.append(part.text()).append('\n');
      passages.add(
          new Passage(
              part.label(), part.opensTurn(), OptionalLong.empty(), words(part.text(), start)));
    }
    return new Transcript("talk.txt", "talk", "Talk", text.toString(), passages, Directions.NONE);
  }

  static Transcript unlabelled(String text) {
    return of(Part.unlabelled(text));
  }

  private static List<Word> words(String text, int offset) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\S+").matcher(text);
    while (matcher.find()) {
      TextSpan span = new TextSpan(offset + matcher.start(), offset + matcher.end());
      String shown = matcher.group();
      words.add(
          shown.matches("\\[.*]|\\(.*\\)") ? Word.sound(span, shown) : Word.spoken(span, shown));
    }
    return words;
  }

  /** The parts of a labelled file that stands beside this class. */
  static List<Part> file(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Talks.class.getResourceAsStream(name), "missing: " + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(": ", 2))
          .map(line -> Part.labelled(line[0], line[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As auto-captions write it: lower case, no punctuation. */
  static List<Part> plain(List<Part> parts) {
    return parts.stream()
        .map(
            part ->
                new Part(
                    part.label(),
                    part.opensTurn(),
                    part.text().toLowerCase(Locale.ROOT).replaceAll("[.,?!]", "")))
        .toList();
  }

  /** All the text in one unlabelled passage. */
  static Transcript withoutLabels(List<Part> parts) {
    return unlabelled(String.join(" ", parts.stream().map(Part::text).toList()));
  }
}
