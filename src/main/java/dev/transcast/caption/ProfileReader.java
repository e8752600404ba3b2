package dev.transcast.caption;

import dev.transcast.input.TextFile;
import dev.transcast.input.Yaml;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Caption profiles in YAML: lines of {@code key: value}, the keys those of {@link CaptionProfile},
 * all optional. What is left out is as in the profile that the key {@code basis} names, {@code
 * netflix} without it; the value {@code none} takes a rule of the basis away.
 */
public final class ProfileReader {
  private static final int MOST_KIB = 64;

  private ProfileReader() {}

  /**
   * The profile that a user names.
   *
   * @param nameOrFile one of {@link CaptionProfile#NAMES} in any case, else a YAML file
   */
  public static CaptionProfile find(String nameOrFile) throws IOException, BadInputException {
    String name = nameOrFile.strip().toLowerCase(Locale.ROOT);
    if (CaptionProfile.NAMES.contains(name)) {
      return builtIn(name);
    }
    try {
      Path file = Path.of(nameOrFile);
      if (Files.isRegularFile(file)) {
        return parse(nameOrFile, TextFile.read(file, MOST_KIB));
      }
    } catch (InvalidPathException e) {
      // Then it is no file either.
    }
    throw new BadInputException(
        Diagnostic.error(
            "profile", nameOrFile, "no such profile or file" + known(name, CaptionProfile.NAMES)));
  }

  /**
   * Reads a profile.
   *
   * @param file as diagnostics name it; the profile's name if it gives itself none
   */
  public static CaptionProfile parse(String file, String yaml) throws BadInputException {
    CaptionProfile usualBasis = builtIn(CaptionProfile.NAMES.get(0));
    return new ProfileFields(file, mapping(file, yaml), usualBasis).profile();
  }

  /** One of the profiles of the program; each states every rule it has. */
  static CaptionProfile builtIn(String name) {
    String resource = name + ".yaml";
    try (InputStream in = ProfileReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ProfileFields(resource, mapping(resource, yaml), ProfileFields.NO_RULES).profile();
    } catch (IOException | BadInputException e) {
      throw new IllegalStateException("the program's own profile is broken: " + resource, e);
    }
  }

  private static MappingNode mapping(String file, String yaml) throws BadInputException {
    Optional<Node> root;
    try {
      root = Yaml.compose(yaml);
    } catch (Yaml.BrokenException e) {
      throw bad(file, e.place(), "this is not YAML: " + e.getMessage());
    }
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return mapping;
    }
    throw bad(
        file,
        Optional.empty(),
        "a profile is lines of \"key: value\"; the keys are "
            + String.join(", ", ProfileFields.KEYS));
  }

  private static BadInputException bad(String file, Optional<Mark> mark, String message) {
    return new BadInputException(problem(file, mark, message));
  }

  /** The known name that was probably meant, or all of them. */
  static String known(String wrong, List<String> known) {
    String hint = Nearest.hint(wrong, known);
    return hint.isEmpty() ? "; there are " + String.join(", ", known) : hint;
  }

  static Diagnostic problem(String file, Optional<Mark> mark, String message) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "profile",
        file,
        mark.map(m -> m.getLine() + 1).orElse(0),
        mark.map(m -> m.getColumn() + 1).orElse(0),
        message.lines().findFirst().orElse("broken"));
  }
}
