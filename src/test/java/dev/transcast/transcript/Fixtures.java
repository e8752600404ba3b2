package dev.transcast.transcript;

import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of {@code src/test/resources/transcript}, and how a reading of them is printed. */
final class Fixtures {
  private static final Path FOLDER = Path.of("src/test/resources/transcript");

  private Fixtures() {}

  /** All transcripts, sorted; never none. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found =
          files
              .filter(file -> !file.getFileName().toString().matches("README.md|.*\\.expected"))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no fixtures in " + FOLDER.toAbsolutePath());
      }
      return found;
    }
  }

  static String print(Transcript transcript) {
    StringBuilder out = new StringBuilder();
    out.append(transcript.title()).append('\n').append(transcript.directions()).append('\n');
    for (Passage passage : transcript.passages()) {
      out.append(passage.opensTurn() ? "* " : "  ")
          .append(passage.label().orElse("-"))
          .append(passage.startMs().isPresent() ? " @" + passage.startMs().getAsLong() : "")
          .append(" | ")
          .append(words(passage.words()))
          .append('\n');
    }
    return out.toString();
  }

  static String words(List<Word> words) {
    return words.stream()
        .map(word -> word.isSound() ? "{" + word.shown() + "}" : word.shown())
        .collect(Collectors.joining(" "));
  }
}
