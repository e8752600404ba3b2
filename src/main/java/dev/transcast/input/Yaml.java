package dev.transcast.input;

import dev.transcast.model.Diagnostic;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 as a tree of nodes. Nothing is ever built from it but texts, so tags mean nothing; an
 * alias is its anchor's node and no copy, so none can grow.
 */
public final class Yaml {
  /** Far more than any of our files has. */
  private static final int DEEPEST = 10;

  private static final int MOST_ALIASES = 10;

  /** YAML that cannot be read: one line that says why, and where. */
  public static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Mark> place;

    private BrokenException(String message, Optional<Mark> place) {
      super(Diagnostic.visible(message.strip().lines().findFirst().orElse("")));
      this.place = place;
    }

    /** Line and column count from 0. */
    public Optional<Mark> place() {
      return place;
    }
  }

  private Yaml() {}

  /**
   * Reads a document.
   *
   * @return its root; empty if it has nothing but remarks
   */
  public static Optional<Node> compose(String yaml) throws BrokenException {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(MOST_ALIASES)
            // The engine fails where the end of its buffer parts a character of two halves.
            .setBufferSize(yaml.length() + 2)
            .build();
    try {
      requireShallow(yaml, settings);
      return new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw new BrokenException(
          String.valueOf(e.getProblem()), e.getProblemMark().or(e::getContextMark));
    } catch (YamlEngineException e) {
      throw new BrokenException(String.valueOf(e.getMessage()), Optional.empty());
    }
  }

  /** Nodes are composed by recursion, events are not: so depth is counted on the events. */
  private static void requireShallow(String yaml, LoadSettings settings) throws BrokenException {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event.getEventId() == Event.ID.MappingEnd
          || event.getEventId() == Event.ID.SequenceEnd) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw new BrokenException(
            "nested deeper than " + DEEPEST + "; write it flatter", event.getStartMark());
      }
    }
  }
}
