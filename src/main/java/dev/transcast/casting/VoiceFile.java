package dev.transcast.casting;

import dev.transcast.input.Yaml;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.model.Nearest;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One voice in one YAML file; every problem is told with its line and field. */
final class VoiceFile {
  private static final String ENGINE_VOICE = "engineVoice";
  private static final List<String> TEXTS = List.of("name", "description", ENGINE_VOICE);
  private static final String TAGS = "tags";
  private static final String CLARITY = "clarity";

  /** Of a voice whose file does not say: about what the built-in ones have. */
  private static final double USUAL_CLARITY = 0.9;

  private static final int LONGEST_TEXT = 500;

  private static final Pattern TAG = Pattern.compile("\\p{Ll}[\\p{Ll}-]*");

  /** Least and greatest value; the ranges of {@link VoiceProfile}. */
  private record Range(double least, double greatest) {}

  private static final Map<String, Range> NUMBERS = numbers();

  /** These may be left out. */
  private static final Set<String> OPTIONAL = Set.of("gainDb", "pan", CLARITY);

  /** What the others are where a program speaks, which does not ask for them. */
  private static final Map<String, Double> OF_COMMANDS =
      Map.of("pitchRangeHz", 15.0, "vocalTractScale", 1.0);

  private static final String ALIGNED_WITH = "kevin16";

  private final String file;
  private final EngineFields engine;
  private final BaseVoices baseVoices;
  private final Map<String, ScalarNode> fields = new LinkedHashMap<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private VoiceFile(String file, ProgramPath programs, BaseVoices baseVoices) {
    this.file = file;
    this.engine = new EngineFields(programs, this::problem);
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
    numbers.put(CLARITY, new Range(0.01, 1));
    return numbers;
  }

  /**
   * Reads a voice.
   *
   * @param file as diagnostics name it
   * @param own whether its user keeps the file, so that it may run a program
   * @param baseVoices what {@code engineVoice} may name
   */
  static CastMember parse(
      Path file, boolean own, ProgramPath programs, BaseVoices baseVoices, String yaml)
      throws BadInputException {
    VoiceFile voice = new VoiceFile(file.toString(), programs, baseVoices);
    voice.readFields(yaml);
    if (!voice.problems.isEmpty()) {
      throw new BadInputException(voice.problems);
    }
    return voice.member(own ? Optional.of(file) : Optional.empty());
  }

  private void readFields(String yaml) {
    Optional<Node> root;
    try {
      root = Yaml.compose(yaml);
    } catch (Yaml.BrokenException e) {
      int line = e.place().map(mark -> mark.getLine() + 1).orElse(0);
      problem(line, "this is not YAML: " + e.getMessage());
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
    } else if (key.equals(TAGS)) {
      readTags(tuple.getValueNode());
    } else if (EngineFields.NAMES.contains(key)) {
      if (!engine.put(key, tuple.getValueNode())) {
        problem(line(tuple.getKeyNode()), key + " is given twice");
      }
    } else if (!(tuple.getValueNode() instanceof ScalarNode value)) {
      problem(line(tuple.getValueNode()), key + " needs one value");
    } else if (fields.putIfAbsent(key, value) != null) {
      problem(line(tuple.getKeyNode()), key + " is given twice");
    }
  }

  private void readTags(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      problem(line(node), "tags needs a list, for instance [female, low]");
      return;
    }
    for (Node item : sequence.getValue()) {
      String tag = item instanceof ScalarNode scalar ? scalar.getValue() : "(a list)";
      if (!TAG.matcher(tag).matches()) {
        problem(line(item), "a tag is one word in lower case, not \"" + tag + "\"");
      } else if (!tags.add(tag)) {
        problem(line(item), "tag " + tag + " is given twice");
      }
    }
    if (tags.contains(Gender.FEMALE.tag()) && tags.contains(Gender.MALE.tag())) {
      problem(line(node), "a voice is tagged female or male or neither, but not both");
    }
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(TEXTS);
    known.add(TAGS);
    known.addAll(EngineFields.NAMES);
    known.addAll(NUMBERS.keySet());
    return known;
  }

  private CastMember member(Optional<Path> own) throws BadInputException {
    VoiceEngine program = engine.read(own);
    String name = text("name");
    String description = text("description");
    String engineVoice = text(ENGINE_VOICE);
    VoiceEngine builtIn = baseVoice(engineVoice);
    Map<String, Double> numbers = numberValues();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    VoiceProfile voice =
        new VoiceProfile(
            name,
            description,
            engineVoice,
            numbers.getOrDefault("rateWordsPerMinute", 0.0),
            numbers.getOrDefault("pitchHz", 0.0),
            numbers.getOrDefault("pitchRangeHz", 0.0),
            numbers.getOrDefault("vocalTractScale", 0.0),
            numbers.getOrDefault("gainDb", 0.0),
            numbers.getOrDefault("pan", 0.0),
            engine.isCommand() ? program : builtIn);
    double clarity = numbers.getOrDefault(CLARITY, USUAL_CLARITY);
    return new CastMember(voice, List.copyOf(tags), clarity);
  }

  private String text(String key) {
    ScalarNode node = fields.get(key);
    if (node == null && key.equals("engineVoice") && engine.isCommand()) {
      return ALIGNED_WITH;
    }
    if (node == null || node.getValue().isBlank()) {
      problem(node == null ? 0 : line(node), key + " is missing");
      return "";
    }
    String value = node.getValue().strip();
    if (value.length() > LONGEST_TEXT || !Diagnostic.visible(value).equals(value)) {
      problem(
          line(node),
          key + " needs one line of visible characters, at most " + LONGEST_TEXT + " of them");
      return "";
    }
    return value;
  }

  private VoiceEngine baseVoice(String name) {
    Optional<VoiceEngine> engineOfVoice = baseVoices.find(name);
    ScalarNode node = fields.get(ENGINE_VOICE);
    if (engineOfVoice.isEmpty() && node != null && !name.isEmpty()) {
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
    return engineOfVoice.orElseGet(VoiceEngine.BuiltIn::new);
  }

  private Map<String, Double> numberValues() {
    Map<String, Double> values = new LinkedHashMap<>();
    NUMBERS.forEach(
        (key, range) -> {
          ScalarNode node = fields.get(key);
          if (node != null) {
            number(key, node, range).ifPresent(value -> values.put(key, value));
          } else if (engine.isCommand() && OF_COMMANDS.containsKey(key)) {
            values.put(key, OF_COMMANDS.getOrDefault(key, 0.0));
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

  private void problem(Node node, String message) {
    int column = node.getStartMark().map(Mark::getColumn).map(c -> c + 1).orElse(0);
    problems.add(new Diagnostic(Severity.ERROR, "voice", file, line(node), column, message));
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).map(line -> line + 1).orElse(0);
  }
}
