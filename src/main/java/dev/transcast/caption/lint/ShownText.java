package dev.transcast.caption.lint;

import dev.transcast.subtitle.SubtitleCue;
import dev.transcast.subtitle.SubtitleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader sees of a cue, with names and sounds told from words.
 *
 * @param lines without white space at their ends; none is empty
 * @param parts of the file the lines stand in, one for each
 * @param labels names before the words of a line, one for each line, empty without
 */
record ShownText(List<String> lines, List<SubtitleLine> parts, List<Label> labels) {
  /** Words that people put in brackets for a sound, as they begin. */
  private static final Pattern SOUND =
      Pattern.compile(
          "(?:\\p{L}+ly |soft |loud |light |more |audience |crowd |all )?"
              + "(?:applau|laugh|music|chuckl|cheer|sigh|cough|crosstalk|inaudible|gasp|clap|sing"
              + "|whistl|whoop|giggl|silence|noise|bell|phone|door|sneez|groan|hum).*");

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’-]*){0,4}";
  private static final Pattern COLON = Pattern.compile("-?\\s?(" + NAME + "…?):(?:\\s+|$)");
  private static final Pattern BRACKETS =
      Pattern.compile("-?\\s?[\\[(]([^\\])]{1,60})[\\])](?:\\s+|$)");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * A name in the text.
   *
   * @param name empty for none
   * @param chars how much of the line it takes, white space behind it included
   */
  record Label(String name, int chars) {
    static final Label NONE = new Label("", 0);

    boolean isPresent() {
      return !name.isEmpty();
    }
  }

  static ShownText of(SubtitleCue cue) {
    List<String> lines = new ArrayList<>();
    List<SubtitleLine> parts = new ArrayList<>();
    for (SubtitleLine line : cue.lines()) {
      String text = line.text().strip();
      if (!text.isEmpty()) {
        lines.add(text);
        parts.add(line);
      }
    }
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      labels.add(label(lines.get(i), i + 1 < lines.size()));
    }
    return new ShownText(lines, parts, labels);
  }

  /** Characters that are read: a space between lines, names included. */
  int chars() {
    int chars = Math.max(0, lines.size() - 1);
    for (String line : lines) {
      chars += length(line);
    }
    return chars;
  }

  /** Words that are read, names not included. */
  int words() {
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      String said = lines.get(i).substring(labels.get(i).chars());
      for (String token : WHITE_SPACE.split(said, -1)) {
        words += token.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
      }
    }
    return words;
  }

  /** Whether every line is a sound. */
  boolean isSound() {
    return !lines.isEmpty() && lines.stream().allMatch(line -> soundIn(line).isPresent());
  }

  /** Whether two lines or more begin with a hyphen: the form for two speakers. */
  boolean hasHyphens() {
    return lines.size() > 1 && lines.stream().allMatch(ShownText::hasHyphen);
  }

  static boolean hasHyphen(String line) {
    return line.startsWith("-") || line.startsWith("–") || line.startsWith("‐");
  }

  /** What stands in the brackets, stars or notes of a line that is nothing but a sound. */
  static Optional<String> soundIn(String line) {
    String text = hasHyphen(line) ? line.substring(1).strip() : line;
    if (text.length() < 3) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean isMarked =
        (first == '[' && last == ']')
            || (first == '(' && last == ')')
            || (first == '*' && last == '*');
    String inside = text.substring(1, text.length() - 1).strip();
    boolean isSound =
        isMarked
            && inside.chars().noneMatch(c -> "[]()*".indexOf(c) >= 0)
            && (first == '*' || isSoundName(inside));
    return isSound ? Optional.of(text) : Optional.empty();
  }

  static int length(String line) {
    return line.codePointCount(0, line.length());
  }

  private static boolean isSoundName(String text) {
    return SOUND.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** {@code Ann Lee: }, {@code [Ann Lee] } and {@code (Ann Lee)} above another line. */
  private static Label label(String line, boolean hasLineBelow) {
    char first = line.charAt(0);
    boolean mayBe = first == '-' || first == '[' || first == '(' || Character.isUpperCase(first);
    if (!mayBe) {
      return Label.NONE;
    }
    Matcher colon = COLON.matcher(line);
    if (line.indexOf(':') > 0 && colon.lookingAt()) {
      return new Label(colon.group(1), colon.end());
    }
    Matcher brackets = BRACKETS.matcher(line);
    if (brackets.lookingAt()
        && !isSoundName(brackets.group(1))
        && (hasLineBelow || brackets.end() < line.length())) {
      return new Label(brackets.group(1), brackets.end());
    }
    return Label.NONE;
  }
}
