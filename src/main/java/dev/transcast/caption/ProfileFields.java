package dev.transcast.caption;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The fields of one profile file; every problem is told with its line, column and key. */
final class ProfileFields {
  private static final String BASIS = "basis";

  private static final String NONE = "none";
  private static final String HYPHENS = "hyphens";
  static final List<String> KEYS = keys();

  /** For the profiles of the program, which state every rule they have. */
  static final CaptionProfile NO_RULES =
      new CaptionProfile(
          "no rules",
          /* maxLineChars= */ 200,
          /* maxLines= */ 4,
          /* maxCharsPerSecond= */ OptionalDouble.empty(),
          /* wantedWordsPerMinute= */ OptionalDouble.empty(),
          /* maxWordsPerMinute= */ OptionalDouble.empty(),
          /* labelMs= */ 0,
          /* minDurationMs= */ 1,
          /* maxDurationMs= */ 600_000,
          /* minGapMs= */ 0,
          /* minOpenGapMs= */ 0,
          /* maxHangMs= */ OptionalLong.empty(),
          SpeakerStyle.COLON,
          SoundStyle.BRACKETS,
          /* twoSpeakers= */ false);

  private final String file;
  private final CaptionProfile basis;
  private final Map<String, ScalarNode> values = new LinkedHashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * Reads the keys.
   *
   * @param file as diagnostics name it
   * @param usualBasis where values come from that are not given, unless the file names another
   */
  ProfileFields(String file, MappingNode mapping, CaptionProfile usualBasis) {
    this.file = file;
    for (NodeTuple field : mapping.getValue()) {
      Node keyNode = field.getKeyNode();
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "(not a name)";
      if (!KEYS.contains(key)) {
        problem(keyNode, unknown("key", key, KEYS));
      } else if (!(field.getValueNode() instanceof ScalarNode value)) {
        problem(field.getValueNode(), key + " needs one value");
      } else if (values.putIfAbsent(key, value) != null) {
        problem(keyNode, key + " is given twice");
      }
    }
    this.basis = basis(usualBasis);
  }

  private CaptionProfile basis(CaptionProfile usual) {
    Optional<String> name = text(BASIS).map(value -> value.toLowerCase(Locale.ROOT));
    if (name.isEmpty()) {
      return usual;
    }
    if (!CaptionProfile.NAMES.contains(name.get())) {
      problem(values.get(BASIS), unknown(BASIS, name.get(), CaptionProfile.NAMES));
      return usual;
    }
    return ProfileReader.builtIn(name.get());
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of(BASIS));
    Arrays.stream(CaptionProfile.class.getRecordComponents()).forEach(c -> keys.add(c.getName()));
    return List.copyOf(keys);
  }

  /** The profile, or all that is wrong with it. */
  CaptionProfile profile() throws BadInputException {
    String name = Optional.ofNullable(values.get("name")).map(ScalarNode::getValue).orElse(file);
    int maxLineChars = small("maxLineChars", basis.maxLineChars());
    int maxLines = small("maxLines", basis.maxLines());
    OptionalDouble maxCharsPerSecond = rule("maxCharsPerSecond", basis.maxCharsPerSecond());
    OptionalDouble wantedWordsPerMinute =
        rule("wantedWordsPerMinute", basis.wantedWordsPerMinute());
    OptionalDouble maxWordsPerMinute = rule("maxWordsPerMinute", basis.maxWordsPerMinute());
    long labelMs = whole("labelMs", basis.labelMs());
    long minDurationMs = whole("minDurationMs", basis.minDurationMs());
    long maxDurationMs = whole("maxDurationMs", basis.maxDurationMs());
    long minGapMs = whole("minGapMs", basis.minGapMs());
    long minOpenGapMs = whole("minOpenGapMs", basis.minOpenGapMs());
    OptionalLong maxHangMs = rule("maxHangMs", basis.maxHangMs());
    SpeakerStyle speakers = choice("speakers", SpeakerStyle.class, basis.speakers());
    SoundStyle sounds = choice("sounds", SoundStyle.class, basis.sounds());
    boolean twoSpeakers = twoSpeakers();
    requireNoProblems();
    try {
      return new CaptionProfile(
          name,
          maxLineChars,
          maxLines,
          maxCharsPerSecond,
          wantedWordsPerMinute,
          maxWordsPerMinute,
          labelMs,
          minDurationMs,
          maxDurationMs,
          minGapMs,
          minOpenGapMs,
          maxHangMs,
          speakers,
          sounds,
          twoSpeakers);
    } catch (IllegalArgumentException e) {
      // The record's messages begin with the component, which is the key.
      String message = String.valueOf(e.getMessage());
      throw error(message.substring(0, message.indexOf(' ')), message);
    }
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> value.getValue().strip());
  }

  private void requireNoProblems() throws BadInputException {
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  private BadInputException error(String key, String message) {
    problem(values.get(key), message);
    return new BadInputException(problems);
  }

  private int small(String key, int otherwise) {
    return (int) Math.min(Integer.MAX_VALUE, whole(key, otherwise));
  }

  private long whole(String key, long otherwise) {
    Optional<String> value = text(key);
    try {
      return value.isPresent() ? Long.parseLong(value.get()) : otherwise;
    } catch (NumberFormatException e) {
      problem(values.get(key), key + " must be a whole number, not \"" + value.get() + "\"");
      return otherwise;
    }
  }

  private OptionalLong rule(String key, OptionalLong otherwise) {
    if (text(key).isEmpty()) {
      return otherwise;
    }
    return isNone(key) ? OptionalLong.empty() : OptionalLong.of(whole(key, /* otherwise= */ 0));
  }

  private OptionalDouble rule(String key, OptionalDouble otherwise) {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return isNone(key)
          ? OptionalDouble.empty()
          : OptionalDouble.of(Double.parseDouble(value.get()));
    } catch (NumberFormatException e) {
      String message = key + " must be a number or " + NONE + ", not \"" + value.get() + "\"";
      problem(values.get(key), message);
      return otherwise;
    }
  }

  private boolean isNone(String key) {
    return text(key).filter(NONE::equalsIgnoreCase).isPresent();
  }

  private <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equalsIgnoreCase(value.get())) {
        return constant;
      }
      names.add(name);
    }
    problem(values.get(key), unknown(key, value.get(), names));
    return otherwise;
  }

  private boolean twoSpeakers() {
    Optional<String> value = text("twoSpeakers");
    if (value.isEmpty()) {
      return basis.twoSpeakers();
    }
    if (!List.of(HYPHENS, NONE).contains(value.get().toLowerCase(Locale.ROOT))) {
      problem(
          values.get("twoSpeakers"), unknown("twoSpeakers", value.get(), List.of(HYPHENS, NONE)));
    }
    return value.get().equalsIgnoreCase(HYPHENS);
  }

  private static String unknown(String what, String wrong, List<String> known) {
    return "unknown " + what + " \"" + wrong + "\"" + ProfileReader.known(wrong, known);
  }

  private void problem(@Nullable Node node, String message) {
    Optional<Mark> mark = Optional.ofNullable(node).flatMap(Node::getStartMark);
    problems.add(ProfileReader.problem(file, mark, message));
  }
}
