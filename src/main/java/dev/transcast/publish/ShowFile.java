package dev.transcast.publish;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Show;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** What a show is, in YAML: lines of {@code key: value}, the keys those of {@link ShowFields}. */
public final class ShowFile {
  /** Its names beside the transcripts, the usual one first. */
  public static final List<String> NAMES = List.of("show.yaml", "show.yml");

  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 10;
  private static final int MOST_ALIASES = 10;

  private ShowFile() {}

  /**
   * Reads a show; an image is sought beside the file.
   *
   * @throws BadInputException with the place of everything that is wrong
   */
  public static Show read(Path file) throws IOException, BadInputException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw problem(file, Optional.empty(), "is larger than every show; is this the right file?");
    }
    String yaml = new String(bytes, StandardCharsets.UTF_8);
    return new ShowFields(file, mapping(file, yaml.replaceFirst("^\uFEFF", ""))).show();
  }

  private static MappingNode mapping(Path file, String yaml) throws BadInputException {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();
    Optional<Node> root;
    try {
      requireShallow(file, yaml, settings);
      root = new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw problem(
          file, e.getProblemMark().or(e::getContextMark), "broken YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw problem(file, Optional.empty(), "broken YAML: " + e.getMessage());
    }
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return mapping;
    }
    throw problem(
        file,
        Optional.empty(),
        "a show is lines of \"key: value\"; the keys are " + String.join(", ", ShowFields.KEYS));
  }

  /** Nodes are composed by recursion, events are not: so depth is counted on the events. */
  private static void requireShallow(Path file, String yaml, LoadSettings settings)
      throws BadInputException {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event.getEventId() == Event.ID.MappingEnd
          || event.getEventId() == Event.ID.SequenceEnd) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw problem(file, event.getStartMark(), "nested deeper than " + DEEPEST);
      }
    }
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
