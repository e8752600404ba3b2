package dev.transcast.casting;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One voice in one YAML file; every problem is told with its line and field. */
final class VoiceFile {
  private static final String ENGINE_VOICE = "engineVoice";
  private static final List<String> TEXTS = List.of("name", "description", ENGINE_VOICE);

  /** Least and greatest value; the ranges of {@link VoiceProfile}. */
  private record Range(double least, double greatest) {}

  private static final Map<String, Range> NUMBERS = numbers();

  /** Left out, these are 0. */
  private static final Set<String> OPTIONAL = Set.of("gainDb", "pan");

  private final String file;
  private final BaseVoices baseVoices;
  private final Map<String, ScalarNode> fields = new LinkedHashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private VoiceFile(String file, BaseVoices baseVoices) {
    this.file = file;
    this.baseVoices = baseVoices;
  }

  private static Map<String, Range> numbers() {
    Map<String, Range> numbers = new LinkedHashMap<>();
    numbers.put("rateWordsPerMinute", new Range(60, 400));
    numbers.put("pitchHz", new Range(50, 400));
    numbers.put("pitchRangeHz", new Range(0, 100));
    numbers.put("vocalTractScale", new Range(0.7, 1.5));
    numbers.put("gainDb", new Range(-24, 24));
    numbers.put("pan", new Range(-1, 1));
    return numbers;
  }

  /**
   * Reads a voice.
   *
   * @param file as diagnostics name it
   * @param baseVoices what {@code engineVoice} may name
   */
  static VoiceProfile parse(String file, String yaml, BaseVoices baseVoices)
      throws BadInputException {
    VoiceFile voice = new VoiceFile(file, baseVoices);
    voice.readFields(yaml);
    if (!voice.problems.isEmpty()) {
      throw new BadInputException(voice.problems);
    }
    return voice.profile();
  }

  private void readFields(String yaml) {
    Optional<Node> root;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      root = new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problem(line, "this is not YAML: " + e.getProblem());
      return;
    } catch (YamlEngineException e) {
      problem(0, "this is not YAML: " + e.getMessage());
      return;
    }
    if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
      problem(0, "a voice is lines of \"field: value\"; the fields are " + known());
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      readField(tuple);
    }
  }

  private void readField(NodeTuple tuple) {
    String key =
        tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a name)";
    if (!known().contains(key)) {
      problem(
          line(tuple.getKeyNode()),
          "unknown field \""
              + key
              + "\""
              + Nearest.hint(key, known())
              + " The fields are "
              + String.join(", ", known()));
    } else if (!(tuple.getValueNode() instanceof ScalarNode value)) {
      problem(line(tuple.getValueNode()), key + " needs one value");
    } else if (fields.putIfAbsent(key, value) != null) {
      problem(line(tuple.getKeyNode()), key + " is given twice");
    }
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(TEXTS);
    known.addAll(NUMBERS.keySet());
    return known;
  }

  private VoiceProfile profile() throws BadInputException {
    String name = text("name");
    String description = text("description");
    String engineVoice = text(ENGINE_VOICE);
    VoiceEngine engine = engine(engineVoice);
    Map<String, Double> numbers = numberValues();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new VoiceProfile(
        name,
        description,
        engineVoice,
        numbers.getOrDefault("rateWordsPerMinute", 0.0),
        numbers.getOrDefault("pitchHz", 0.0),
        numbers.getOrDefault("pitchRangeHz", 0.0),
        numbers.getOrDefault("vocalTractScale", 0.0),
        numbers.getOrDefault("gainDb", 0.0),
        numbers.getOrDefault("pan", 0.0),
        engine);
  }

  private String text(String key) {
    ScalarNode node = fields.get(key);
    if (node == null || node.getValue().isBlank()) {
      problem(node == null ? 0 : line(node), key + " is missing");
      return "";
    }
    return node.getValue().strip();
  }

  private VoiceEngine engine(String name) {
    Optional<VoiceEngine> engine = baseVoices.find(name);
    ScalarNode node = fields.get(ENGINE_VOICE);
    if (engine.isEmpty() && node != null && !name.isEmpty()) {
      List<String> names = baseVoices.names();
      String message =
          "unknown engineVoice \""
              + name
              + "\""
              + Nearest.hint(name, names)
              + " There are "
              + String.join(", ", names);
      int column = node.getStartMark().map(Mark::getColumn).map(at -> at + 1).orElse(0);
      problems.add(new Diagnostic(Severity.ERROR, "voice", file, line(node), column, message));
    }
    return engine.orElseGet(VoiceEngine.BuiltIn::new);
  }

  private Map<String, Double> numberValues() {
    Map<String, Double> values = new LinkedHashMap<>();
    NUMBERS.forEach(
        (key, range) -> {
          ScalarNode node = fields.get(key);
          if (node != null) {
            number(key, node, range).ifPresent(value -> values.put(key, value));
          } else if (!OPTIONAL.contains(key)) {
            problem(0, key + " is missing: a number from " + bounds(range));
          }
        });
    return values;
  }

  private Optional<Double> number(String key, ScalarNode node, Range range) {
    double value;
    try {
      value = Double.parseDouble(node.getValue().strip());
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(value >= range.least() && value <= range.greatest())) {
      problem(
          line(node),
          key + " must be a number from " + bounds(range) + ", not \"" + node.getValue() + "\"");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static String bounds(Range range) {
    return plain(range.least()) + " to " + plain(range.greatest());
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  private void problem(int line, String message) {
    problems.add(new Diagnostic(Severity.ERROR, "voice", file, line, 0, message));
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
  }
}
