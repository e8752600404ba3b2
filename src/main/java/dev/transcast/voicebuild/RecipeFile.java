package dev.transcast.voicebuild;

import dev.transcast.input.TextFile;
import dev.transcast.input.Yaml;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.voicebuild.Recipe.RendererKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a {@link Recipe}. Paths in it are relative to the file. */
final class RecipeFile {
  private static final int MOST_KIB = 64;

  /** What a field is when it is left out; the others must be there. */
  private static final Map<String, Object> DEFAULTS = defaults();

  private static final List<String> REQUIRED =
      List.of("name", "description", "renderer", "source", "notice", "f0Hz");

  private final Path file;
  private final Map<String, Object> fields = new LinkedHashMap<>(DEFAULTS);

  private RecipeFile(Path file) {
    this.file = file;
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = new LinkedHashMap<>();
    defaults.put("sentences", "");
    defaults.put("f0Spread", 1.25);
    defaults.put("envelopeF0Hz", 0);
    defaults.put("stretch", 1.2);
    defaults.put("warp", 0);
    defaults.put("order", 16);
    defaults.put("join", 0.5);
    defaults.put("levelRms", 2500);
    return defaults;
  }

  /**
   * Reads a recipe.
   *
   * @throws BadInputException saying what is wrong in it
   */
  static Recipe read(Path file) throws IOException, BadInputException {
    return new RecipeFile(file).read();
  }

  private Recipe read() throws IOException, BadInputException {
    Optional<Node> root;
    try {
      root = Yaml.compose(TextFile.read(file, MOST_KIB));
    } catch (Yaml.BrokenException e) {
      throw bad("this is not YAML: " + e.getMessage());
    }
    if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
      throw bad("a recipe is lines of \"field: value\"");
    }
    for (NodeTuple field : mapping.getValue()) {
      String key = scalar(field.getKeyNode(), "a field's name");
      if (!known().contains(key)) {
        throw bad("unknown field \"" + key + "\"; the fields are " + known());
      }
      fields.put(key, scalar(field.getValueNode(), key));
    }
    try {
      return recipe();
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  private Recipe recipe() throws IOException, BadInputException {
    RendererKind renderer;
    try {
      renderer = RendererKind.valueOf(text("renderer").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw bad("renderer is flite, festival or recordings, not \"" + text("renderer") + "\"");
    }
    String source = text("source");
    return new Recipe(
        text("name"),
        text("description"),
        renderer,
        renderer == RendererKind.RECORDINGS ? file.resolveSibling(source).toString() : source,
        sentences(),
        file.resolveSibling(text("notice")),
        number("f0Hz"),
        number("f0Spread"),
        number("envelopeF0Hz"),
        number("stretch"),
        number("warp"),
        (int) number("order"),
        number("join"),
        number("levelRms"));
  }

  private String scalar(Node node, String what) throws BadInputException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw bad(what + " must be one value");
  }

  /** A line each; what begins with # is none. */
  private List<String> sentences() throws IOException, BadInputException {
    if (text("sentences").isEmpty()) {
      return List.of();
    }
    Path sentences = file.resolveSibling(text("sentences"));
    if (!Files.isRegularFile(sentences)) {
      throw bad("sentences: there is no file " + sentences);
    }
    return Files.readAllLines(sentences).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static Set<String> known() {
    Set<String> known = new LinkedHashSet<>(REQUIRED);
    known.addAll(DEFAULTS.keySet());
    return known;
  }

  private String text(String key) throws BadInputException {
    Object value = fields.get(key);
    if (value == null) {
      throw bad(key + " is missing");
    }
    return value.toString().strip();
  }

  private double number(String key) throws BadInputException {
    try {
      return Double.parseDouble(text(key));
    } catch (NumberFormatException e) {
      throw bad(key + " must be a number, not \"" + text(key) + "\"");
    }
  }

  private BadInputException bad(String message) {
    return new BadInputException(Diagnostic.error("voice-recipe", file.toString(), message));
  }
}
