package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script that {@link ScriptWriter} writes and a person edits. A paragraph that begins with a
 * name and a colon is a turn; one without goes on with the turn. HTML comments and headings are
 * notes. A backslash before a sign makes it plain text, so that {@code \[sic\]} is said.
 */
final class ScriptParser {
  private static final Pattern LABEL =
      Pattern.compile("\\s*(?<bold>\\*\\*)?(?<name>[^:：\\\\]{1,120}?)[:：](?:\\*\\*)?(?=\\s|$)");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s");
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final Source source;
  private final String text;
  private final Map<String, String> namesByKey = new HashMap<>();
  private final FrontMatter frontMatter;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Excerpt.Builder excerpt = new Excerpt.Builder();
  private final List<Block> blocks = new ArrayList<>();

  private record Line(int from, int to, boolean opensParagraph) {}

  private record Found(String name, int end) {}

  private ScriptParser(Source source, FrontMatter frontMatter) {
    this.source = source;
    this.text = source.text();
    this.frontMatter = frontMatter;
    frontMatter.names().forEach(name -> namesByKey.putIfAbsent(Label.key(name), name));
  }

  static Talk parse(Source source, FrontMatter frontMatter) throws BadInputException {
    return new ScriptParser(source, frontMatter).parse();
  }

  private Talk parse() throws BadInputException {
    collectLines();
    for (Line line : lines) {
      if (line.opensParagraph()) {
        label(line).ifPresent(label -> counts.merge(Label.key(label.name()), 1, Integer::sum));
      }
    }
    int start = 0;
    Optional<String> name = Optional.empty();
    for (Line line : lines) {
      Optional<Found> label = label(line).filter(found -> isSpeaker(found.name(), line));
      if (label.isPresent() || line.opensParagraph()) {
        close(start, name);
        start = excerpt.length();
        name = label.map(Found::name).map(this::castName);
      } else {
        excerpt.breakLine(line.from());
      }
      unescape(label.map(Found::end).orElse(line.from()), line.to());
    }
    close(start, name);
    return new Talk(
        excerpt.build(), blocks, frontMatter.title(), frontMatter.directions(), Layout.SCRIPT);
  }

  private void close(int start, Optional<String> name) {
    if (name.isPresent() || excerpt.length() > start) {
      blocks.add(new Block(start, excerpt.length(), name, name.isPresent(), OptionalLong.empty()));
    }
  }

  /** All lines but blank ones, comments and headings. */
  private void collectLines() throws BadInputException {
    boolean opensParagraph = true;
    int from = frontMatter.bodyStart();
    while (from < text.length()) {
      int first = from;
      while (first < text.length() && isSpaceInLine(text.charAt(first))) {
        first++;
      }
      if (text.startsWith(COMMENT, first)) {
        int end = text.indexOf(COMMENT_END, first + COMMENT.length());
        if (end < 0) {
          throw source.errorAt(first, "bad-script", "this comment never ends; close it with -->");
        }
        from = end + COMMENT_END.length();
        opensParagraph = true;
        continue;
      }
      int to = Lines.endOfLine(text, first, text.length());
      if (first == to || HEADING.matcher(text).region(from, to).lookingAt()) {
        opensParagraph = true;
      } else {
        lines.add(new Line(from, to, opensParagraph));
        opensParagraph = false;
      }
      from = Lines.afterBreak(text, to, text.length());
    }
  }

  private static boolean isSpaceInLine(char c) {
    return c != '\n' && c != '\r' && Characters.isSpace(c);
  }

  private Optional<Found> label(Line line) {
    Matcher matcher = LABEL.matcher(text).region(line.from(), line.to());
    return matcher.lookingAt()
        ? Label.clean(matcher.group("name")).map(name -> new Found(name, matcher.end()))
        : Optional.empty();
  }

  private boolean isSpeaker(String name, Line line) {
    if (namesByKey.containsKey(Label.key(name))) {
      return true;
    }
    return line.opensParagraph()
        && (Label.looksLikeName(name)
            || (Label.isShort(name) && counts.getOrDefault(Label.key(name), 0) > 1));
  }

  /** As the cast spells it, where it has the name. */
  private String castName(String name) {
    return frontMatter.names().contains(name)
        ? name
        : namesByKey.getOrDefault(Label.key(name), name);
  }

  private void unescape(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < to && isEscapable(text.charAt(i + 1));
      excerpt.append(isEscape ? text.charAt(i + 1) : c, i, isEscape ? 2 : 1);
      i += isEscape ? 2 : 1;
    }
  }

  private static boolean isEscapable(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && !Characters.isSpace(c);
  }
}
