package dev.transcast.voicebuild;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.voicebuild.Recipe.RendererKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a {@link Recipe}. Paths in it are relative to the file. */
final class RecipeFile {
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
    String yaml = Files.readString(file, StandardCharsets.UTF_8);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      if (!(new Load(settings).loadFromString(yaml) instanceof Map<?, ?> given)) {
        throw bad("a recipe is lines of \"field: value\"");
      }
      for (Map.Entry<?, ?> field : given.entrySet()) {
        String key = String.valueOf(field.getKey());
        if (!known().contains(key)) {
          throw bad("unknown field \"" + key + "\"; the fields are " + known());
        }
        fields.put(key, String.valueOf(field.getValue()));
      }
    } catch (YamlEngineException e) {
      throw bad("this is not YAML: " + e.getMessage());
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
