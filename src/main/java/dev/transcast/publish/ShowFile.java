package dev.transcast.publish;

import dev.transcast.input.TextFile;
import dev.transcast.input.Yaml;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Show;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** What a show is, in YAML: lines of {@code key: value}, the keys those of {@link ShowFields}. */
public final class ShowFile {
  /** Its names beside the transcripts, the usual one first. */
  public static final List<String> NAMES = List.of("show.yaml", "show.yml");

  private static final int MOST_KIB = 1 << 10;

  private ShowFile() {}

  /**
   * Reads a show; an image is sought beside the file.
   *
   * @throws BadInputException with the place of everything that is wrong
   */
  public static Show read(Path file) throws IOException, BadInputException {
    return new ShowFields(file, mapping(file, TextFile.read(file, MOST_KIB))).show();
  }

  private static MappingNode mapping(Path file, String yaml) throws BadInputException {
    Optional<Node> root;
    try {
      root = Yaml.compose(yaml);
    } catch (Yaml.BrokenException e) {
      throw problem(file, e.place(), "broken YAML: " + e.getMessage());
    }
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return mapping;
    }
    throw problem(
        file,
        Optional.empty(),
        "a show is lines of \"key: value\"; the keys are " + String.join(", ", ShowFields.KEYS));
  }

  private static BadInputException problem(Path file, Optional<Mark> mark, String message) {
    return new BadInputException(diagnostic(file, mark, message));
  }

  static Diagnostic diagnostic(Path file, Optional<Mark> mark, String message) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "bad-show",
        file.toString(),
        mark.map(m -> m.getLine() + 1).orElse(0),
        mark.map(m -> m.getColumn() + 1).orElse(0),
        message.lines().findFirst().orElse("broken"));
  }
}
