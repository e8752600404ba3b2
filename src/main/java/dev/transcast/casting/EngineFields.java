package dev.transcast.casting;

import dev.transcast.model.Nearest;
import dev.transcast.model.VoiceEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a voice file says about its engine. {@code engine: command} runs the program in {@code
 * command}, a list of the program and its arguments; {@code timeLimitSeconds} ends one run. Only
 * files that the user himself keeps may ask for it.
 */
final class EngineFields {
  static final List<String> NAMES = List.of("engine", "command", "timeLimitSeconds");

  private static final String BUILT_IN = "freetts";
  private static final String COMMAND = "command";
  private static final int USUAL_LIMIT_SECONDS = 60;
  private static final int LONGEST_LIMIT_SECONDS = 600;

  private final ProgramPath programs;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final BiConsumer<Node, String> problem;

  /**
   * Nothing read yet.
   *
   * @param problem is told what is wrong and where
   */
  EngineFields(ProgramPath programs, BiConsumer<Node, String> problem) {
    this.programs = programs;
    this.problem = problem;
  }

  /** Keeps a field; false if it is there already. */
  boolean put(String name, Node value) {
    return nodes.putIfAbsent(name, value) == null;
  }

  boolean isCommand() {
    return text("engine").filter(COMMAND::equals).isPresent();
  }

  /**
   * The engine; the built-in one if the fields have problems.
   *
   * @param own the file itself, if its user keeps it
   */
  VoiceEngine read(Optional<Path> own) {
    Node engine = nodes.get("engine");
    if (engine != null && !isCommand() && !text("engine").equals(Optional.of(BUILT_IN))) {
      problem.accept(engine, "engine is " + BUILT_IN + " or " + COMMAND);
    }
    if (!isCommand()) {
      nodes.forEach(
          (name, node) -> {
            if (!name.equals("engine")) {
              problem.accept(node, name + " belongs to engine: " + COMMAND);
            }
          });
      return new VoiceEngine.BuiltIn();
    }
    if (own.isEmpty()) {
      problem.accept(engine, "only voice files in a folder of your own may run a program");
      return new VoiceEngine.BuiltIn();
    }
    return command(own.get()).map(VoiceEngine.class::cast).orElseGet(VoiceEngine.BuiltIn::new);
  }

  private Optional<VoiceEngine.Command> command(Path file) {
    Duration limit = timeLimit();
    Node node = nodes.get(COMMAND);
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      problem.accept(
          node == null ? nodes.get("engine") : node,
          "command is a list of a program and its arguments: [flite, -o, \"{wav}\"]");
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (!(item instanceof ScalarNode scalar)) {
        problem.accept(item, "an argument is one text");
        return Optional.empty();
      }
      checkPlaceholders(scalar);
      words.add(scalar.getValue());
    }
    Node first = sequence.getValue().get(0);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    Optional<Path> program = programs.find(words.get(0), folder);
    if (program.isEmpty()) {
      problem.accept(
          first, "there is no program \"" + words.get(0) + "\"; install it or take this file away");
      return Optional.empty();
    }
    Mark mark = first.getStartMark().orElseThrow();
    return Optional.of(
        new VoiceEngine.Command(
            program.get(),
            words.subList(1, words.size()),
            limit,
            file,
            mark.getLine() + 1,
            mark.getColumn() + 1));
  }

  private void checkPlaceholders(ScalarNode argument) {
    Matcher matcher = VoiceEngine.Command.PLACEHOLDER.matcher(argument.getValue());
    while (matcher.find()) {
      List<String> known = VoiceEngine.Command.PLACEHOLDERS;
      if (!known.contains(matcher.group(1))) {
        problem.accept(
            argument,
            "nothing stands for "
                + matcher.group()
                + Nearest.hint(matcher.group(1), known)
                + " There are {"
                + String.join("}, {", known)
                + "}");
      }
    }
  }

  private Duration timeLimit() {
    Node node = nodes.get("timeLimitSeconds");
    if (node == null) {
      return Duration.ofSeconds(USUAL_LIMIT_SECONDS);
    }
    String value = text("timeLimitSeconds").orElse("");
    if (value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= LONGEST_LIMIT_SECONDS) {
      return Duration.ofSeconds(Integer.parseInt(value));
    }
    problem.accept(node, "timeLimitSeconds is a whole number from 1 to " + LONGEST_LIMIT_SECONDS);
    return Duration.ofSeconds(USUAL_LIMIT_SECONDS);
  }

  private Optional<String> text(String name) {
    return nodes.get(name) instanceof ScalarNode scalar
        ? Optional.of(scalar.getValue().strip())
        : Optional.empty();
  }
}
