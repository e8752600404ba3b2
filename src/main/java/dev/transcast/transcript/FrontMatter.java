package dev.transcast.transcript;

import dev.transcast.input.Yaml;
import dev.transcast.model.BadInputException;
import dev.transcast.model.ChapterMark;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Directions;
import dev.transcast.model.PublicationDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The YAML between two lines of {@code ---} at the top of a file.
 *
 * @param bodyStart first character after it
 * @param title if it has one
 * @param directions cast, rate, pauses, chapters and date
 * @param names everybody in the cast, with or without a voice
 * @param isScript whether it holds what only the project's scripts hold
 */
record FrontMatter(
    int bodyStart,
    Optional<String> title,
    Directions directions,
    Set<String> names,
    boolean isScript) {
  static final String SCRIPT_ENDING = ".script.md";
  private static final String DATE = "date";
  private static final Set<String> KEYS =
      Set.of("title", "cast", "rate", "pauses", "chapters", DATE);

  private static final Set<String> TITLE_AND_DATE = Set.of("title", DATE);

  /** As many as an MP3 can list. */
  private static final int MOST_CHAPTERS = 255;

  private static final int LONGEST = 65_536;

  /**
   * The front matter of a file, if it begins with one.
   *
   * @throws BadInputException if it is broken, with the place
   */
  static Optional<FrontMatter> read(Source source) throws BadInputException {
    String text = source.text();
    int firstEnd = Lines.endOfLine(text, 0, text.length());
    if (!text.substring(0, firstEnd).stripTrailing().equals("---")) {
      return Optional.empty();
    }
    int start = Lines.afterBreak(text, firstEnd, text.length());
    int end = closingLine(text, start);
    if (end < 0) {
      if (source.isNamed(SCRIPT_ENDING)) {
        throw source.errorAt(0, "bad-script", "the front matter never ends; close it with ---");
      }
      return Optional.empty();
    }
    int closeEnd = Lines.endOfLine(text, end, text.length());
    int bodyStart = Lines.afterBreak(text, closeEnd, text.length());
    return new Reader(source, start, end).read(bodyStart);
  }

  private static int closingLine(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    int from = start;
    while (from < limit) {
      int to = Lines.endOfLine(text, from, limit);
      if (text.substring(from, to).stripTrailing().matches("---|\\.\\.\\.")) {
        return from;
      }
      from = Lines.afterBreak(text, to, limit);
    }
    return -1;
  }

  private static final class Reader {
    private final Source source;
    private final int start;
    private final String yaml;
    private final boolean isNamedScript;

    Reader(Source source, int start, int end) {
      this.source = source;
      this.start = start;
      this.yaml = source.text().substring(start, end);
      this.isNamedScript = source.isNamed(SCRIPT_ENDING);
    }

    Optional<FrontMatter> read(int bodyStart) throws BadInputException {
      boolean isExpected =
          isNamedScript || yaml.lines().anyMatch(line -> line.matches("(title|cast)\\s*:.*"));
      if (!isExpected) {
        // Two rules around some lines of a plain text.
        return Optional.empty();
      }
      Map<String, Node> fields = fields();
      // Many a text of other origin has a title and a date.
      boolean isScript =
          isNamedScript
              || (KEYS.containsAll(fields.keySet()) && !fields.keySet().equals(TITLE_AND_DATE));
      if (isScript) {
        requireKnown(fields);
      }
      Optional<String> title =
          Optional.ofNullable(fields.get("title"))
              .filter(ScalarNode.class::isInstance)
              .map(node -> EpisodeName.clean(((ScalarNode) node).getValue()))
              .filter(value -> !value.isEmpty());
      if (!isScript) {
        Directions dated = Directions.NONE.withDate(looseDate(fields));
        return Optional.of(
            new FrontMatter(bodyStart, title, dated, Set.of(), /* isScript= */ false));
      }
      Set<String> names = new LinkedHashSet<>();
      Map<String, String> cast = cast(fields, names);
      Directions directions =
          new Directions(
              /* keepsWording= */ true,
              cast,
              factor(fields, "rate", 0.5, 2),
              factor(fields, "pauses", 0, 4),
              chapters(fields),
              date(fields));
      return Optional.of(new FrontMatter(bodyStart, title, directions, names, isScript));
    }

    private void requireKnown(Map<String, Node> fields) throws BadInputException {
      for (Map.Entry<String, Node> field : fields.entrySet()) {
        if (!KEYS.contains(field.getKey())) {
          throw error(
              field.getValue().getStartMark(),
              "unknown field \""
                  + field.getKey()
                  + "\"; there are title, cast, rate, pauses, chapters and date");
        }
      }
    }

    private Map<String, Node> fields() throws BadInputException {
      Map<String, Node> fields = new LinkedHashMap<>();
      Optional<Node> root;
      try {
        root = Yaml.compose(yaml);
      } catch (Yaml.BrokenException e) {
        throw error(e.place(), "broken YAML: " + oneLine(String.valueOf(e.getMessage())));
      }
      if (root.isPresent() && !isNull(root.get())) {
        for (NodeTuple field : tuples(root.get(), "the front matter")) {
          String key = scalar(field.getKeyNode(), "a field's name");
          if (fields.put(key, field.getValueNode()) != null) {
            throw error(field.getKeyNode().getStartMark(), "\"" + key + "\" stands here twice");
          }
        }
      }
      return fields;
    }

    /** Fills {@code names} with everybody, and returns those who have a voice. */
    private Map<String, String> cast(Map<String, Node> fields, Set<String> names)
        throws BadInputException {
      Map<String, String> cast = new LinkedHashMap<>();
      Node node = fields.get("cast");
      if (node == null || isNull(node)) {
        return cast;
      }
      for (NodeTuple entry : tuples(node, "cast")) {
        String printed = scalar(entry.getKeyNode(), "a speaker's name");
        Optional<String> name = Label.clean(printed);
        if (name.isEmpty()) {
          throw error(entry.getKeyNode().getStartMark(), "\"" + printed + "\" is no name");
        }
        names.add(name.get());
        if (!isNull(entry.getValueNode())) {
          String voice =
              Characters.oneLine(scalar(entry.getValueNode(), "the voice of " + name.get()));
          if (!voice.isEmpty()) {
            cast.put(name.get(), voice);
          }
        }
      }
      return cast;
    }

    private List<ChapterMark> chapters(Map<String, Node> fields) throws BadInputException {
      Node node = fields.get("chapters");
      List<ChapterMark> chapters = new ArrayList<>();
      if (node == null || isNull(node)) {
        return chapters;
      }
      for (NodeTuple entry : tuples(node, "chapters")) {
        Optional<Mark> mark = entry.getKeyNode().getStartMark();
        String title = Characters.oneLine(scalar(entry.getKeyNode(), "a chapter's title"));
        String begins =
            Characters.oneLine(scalar(entry.getValueNode(), "the beginning of a chapter"));
        if (title.isEmpty() || begins.isEmpty()) {
          throw error(
              mark, "a chapter needs a title and the words it begins with, or its time, as 1:30");
        }
        Diagnostic place = error(mark, title).diagnostics().get(0);
        chapters.add(
            new ChapterMark(
                title, begins, Timestamp.parseMs(begins), place.line(), place.column()));
      }
      if (chapters.size() > MOST_CHAPTERS) {
        throw error(node.getStartMark(), "more than " + MOST_CHAPTERS + " chapters");
      }
      return chapters;
    }

    private Optional<Instant> date(Map<String, Node> fields) throws BadInputException {
      Node node = fields.get(DATE);
      if (node == null || isNull(node)) {
        return Optional.empty();
      }
      String printed = scalar(node, DATE);
      Optional<Instant> date = PublicationDate.parse(printed);
      if (date.isEmpty()) {
        throw error(
            node.getStartMark(),
            "a date looks like " + PublicationDate.FORMS + ", not \"" + printed + "\"");
      }
      return date;
    }

    /** Others write dates as they like. */
    private static Optional<Instant> looseDate(Map<String, Node> fields) {
      return fields.get(DATE) instanceof ScalarNode scalar
          ? PublicationDate.parse(scalar.getValue())
          : Optional.empty();
    }

    private double factor(Map<String, Node> fields, String key, double least, double most)
        throws BadInputException {
      Node node = fields.get(key);
      if (node == null || isNull(node)) {
        return 1.0;
      }
      String printed = scalar(node, key);
      try {
        double value = Double.parseDouble(printed);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Told below, together with numbers out of range.
      }
      throw error(
          node.getStartMark(),
          key + " must be a number from " + least + " to " + most + ", not \"" + printed + "\"");
    }

    private List<NodeTuple> tuples(Node node, String what) throws BadInputException {
      if (node instanceof MappingNode mapping) {
        return mapping.getValue();
      }
      throw error(node.getStartMark(), what + " must be lines of the form \"name: value\"");
    }

    private String scalar(Node node, String what) throws BadInputException {
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      throw error(node.getStartMark(), what + " must be a plain word or text");
    }

    private static boolean isNull(Node node) {
      return node.getTag().equals(Tag.NULL);
    }

    private BadInputException error(Optional<Mark> mark, String message) {
      int at = start;
      if (mark.isPresent()) {
        for (int line = 0; line < mark.get().getLine(); line++) {
          at =
              Lines.afterBreak(
                  source.text(),
                  Lines.endOfLine(source.text(), at, start + yaml.length()),
                  start + yaml.length());
        }
        at += mark.get().getColumn();
      }
      return source.errorAt(Math.min(at, start + yaml.length()), "bad-script", oneLine(message));
    }

    private static String oneLine(String message) {
      return Characters.cut(Characters.oneLine(message), 300);
    }
  }
}
