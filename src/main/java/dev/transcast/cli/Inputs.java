package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Transcript;
import dev.transcast.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The transcripts that the arguments name. */
final class Inputs {
  /** The argument and source name of standard input. */
  static final String STANDARD_INPUT = "-";

  private static final Path DEFAULT_FOLDER = Path.of("transcripts");
  private static final Set<String> EXTENSIONS =
      Set.of("txt", "text", "md", "markdown", "vtt", "srt", "json");

  private Inputs() {}

  /**
   * Files in the order of the arguments, those of a folder sorted by path. Inside folders, hidden
   * files, read-me files and files whose extension no transcript has are passed over; a file that
   * is named is always taken.
   *
   * @param arguments files, folders and {@code -}; none means {@code transcripts/}
   * @param out where episodes go: their texts are no transcripts, unless the folder itself is named
   */
  static List<String> expand(List<String> arguments, Path out) throws UsageException, IOException {
    if (arguments.isEmpty()) {
      if (!Files.isDirectory(DEFAULT_FOLDER)) {
        throw new UsageException(
            "there is no folder transcripts here; name a file: transcast build interview.txt");
      }
      return expand(List.of(DEFAULT_FOLDER.toString()), out);
    }
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = argument.equals(STANDARD_INPUT) ? null : Path.of(argument);
      if (path != null && Files.isDirectory(path)) {
        List<String> inside = transcriptsIn(path, out);
        if (inside.isEmpty()) {
          throw new UsageException(
              "no transcripts in " + argument + "; they end in .txt, .md, .vtt, .srt or .json");
        }
        files.addAll(inside);
      } else {
        files.add(argument);
      }
    }
    return files.stream().distinct().toList();
  }

  /** Reads one of the names that {@link #expand} gave. */
  static Transcript read(String input, Terminal terminal, Pipeline pipeline)
      throws IOException, BadInputException {
    return input.equals(STANDARD_INPUT)
        ? pipeline.read(STANDARD_INPUT, terminal.in())
        : pipeline.read(Path.of(input));
  }

  private static List<String> transcriptsIn(Path folder, Path out) throws IOException {
    Path made = out.toAbsolutePath().normalize();
    boolean hidesMade = !folder.toAbsolutePath().normalize().startsWith(made);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !hidesMade || !file.toAbsolutePath().normalize().startsWith(made))
          .filter(Files::isRegularFile)
          .filter(file -> looksLikeTranscript(folder.relativize(file)))
          .sorted()
          .map(Path::toString)
          .toList();
    }
  }

  private static boolean looksLikeTranscript(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1)) && !name.startsWith("readme");
  }
}
