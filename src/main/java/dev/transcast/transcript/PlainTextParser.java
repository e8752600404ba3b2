package dev.transcast.transcript;

import dev.transcast.model.Directions;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with or without labels. A heading, or {@code Title:}, on its first line is the title; rules
 * such as {@code ----} and, in Markdown, further headings are no talk.
 */
final class PlainTextParser {
  private static final Pattern TITLE =
      Pattern.compile("\\s*(?:#{1,6}\\s+|[Tt]itle\\s*:\\s+|TITLE\\s*:\\s+)(\\S.{0,300})");
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s");

  private final Excerpt excerpt;
  private final String chars;
  private final boolean isMarkdown;
  private final List<Block> blocks = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private boolean isFirst = true;
  private int start;

  private PlainTextParser(Excerpt excerpt, boolean isMarkdown) {
    this.excerpt = excerpt;
    this.chars = excerpt.chars();
    this.isMarkdown = isMarkdown;
  }

  /** The talk in {@code source.text()} from {@code from} on. */
  static Talk parse(Source source, int from) {
    String text = source.text();
    boolean hasReferences = text.indexOf('&') >= 0;
    Excerpt excerpt = hasReferences ? decoded(text) : Excerpt.of(text);
    int start = 0;
    while (start < excerpt.length() && excerpt.sourceStart(start) < from) {
      start++;
    }
    return new PlainTextParser(excerpt, source.isNamed(".md") || source.isNamed(".markdown"))
        .parse(start);
  }

  private Talk parse(int from) {
    start = from;
    Lines.visit(chars, from, chars.length(), this::readLine);
    addBlock(chars.length());
    return new Talk(excerpt, blocks, title, Directions.NONE, Layout.LINES);
  }

  private void readLine(int from, int to) {
    boolean isTitle = isFirst && readTitle(from, to);
    isFirst &= Lines.isBlank(chars, from, to);
    if (isTitle || isRule(from, to) || (isMarkdown && isHeading(from, to))) {
      addBlock(from);
      start = to;
    }
  }

  private boolean readTitle(int from, int to) {
    Matcher matcher = TITLE.matcher(chars).region(from, to);
    if (!matcher.matches()) {
      return false;
    }
    String name = EpisodeName.clean(matcher.group(1).replaceAll("[*#\\s]+$", ""));
    title = name.isEmpty() ? Optional.empty() : Optional.of(name);
    return title.isPresent();
  }

  private boolean isHeading(int from, int to) {
    return HEADING.matcher(chars).region(from, to).lookingAt();
  }

  private boolean isRule(int from, int to) {
    return to - from >= 3
        && Lines.all(chars, from, to, c -> "-=*_ \t".indexOf(c) >= 0)
        && !Lines.isBlank(chars, from, to);
  }

  private void addBlock(int end) {
    if (!Lines.isBlank(chars, start, end)) {
      blocks.add(Block.unlabelled(start, end, OptionalLong.empty()));
    }
  }

  private static Excerpt decoded(String text) {
    Excerpt.Builder out = new Excerpt.Builder();
    Entities.append(text, 0, text.length(), out);
    return out.build();
  }
}
