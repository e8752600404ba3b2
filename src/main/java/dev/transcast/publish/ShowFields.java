package dev.transcast.publish;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Nearest;
import dev.transcast.model.PublicationDate;
import dev.transcast.model.Show;
import dev.transcast.model.Show.Airing;
import dev.transcast.model.Show.Category;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one show file; every problem is told with its line, column and key. */
final class ShowFields {
  static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "author",
          "email",
          "language",
          "category",
          "explicit",
          "copyright",
          "link",
          "image",
          "baseUrl",
          "guid",
          "hosts",
          "episodes");
  private static final List<String> EPISODE_KEYS = List.of("date", "summary", "season", "number");

  /** Apple Podcasts, "Podcast RSS feed requirements". */
  private static final int LONGEST_DESCRIPTION_BYTES = 4000;

  private final Path file;
  private final MappingNode root;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Node> fields;

  ShowFields(Path file, MappingNode root) {
    this.file = file;
    this.root = root;
    this.fields = fields(root, KEYS);
  }

  Show show() throws IOException, BadInputException {
    String title = required("title");
    String description = description();
    String author = required("author");
    Optional<String> email = text(fields, "email");
    if (email.isPresent() && !email.get().matches("[^@\\s]+@[^@\\s]+")) {
      problem("email", "this is no address: \"" + email.get() + "\"");
    }
    String language = text(fields, "language").orElse("en");
    if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      problem("language", "a language looks like en or en-GB, not \"" + language + "\"");
    }
    List<Category> categories = categories();
    boolean explicit = flag("explicit");
    Optional<URI> link = text(fields, "link").flatMap(text -> webAddress("link", text));
    Optional<URI> image = image();
    Optional<URI> baseUrl = text(fields, "baseUrl").flatMap(this::baseUrl);
    Optional<UUID> guid = text(fields, "guid").flatMap(this::guid);
    List<String> hosts = texts("hosts");
    Map<String, Airing> airings = airings();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new Show(
        title,
        description,
        author,
        email,
        language,
        categories,
        explicit,
        text(fields, "copyright"),
        link,
        image,
        baseUrl,
        guid,
        hosts,
        airings);
  }

  private String description() {
    String description = required("description");
    int bytes = description.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_DESCRIPTION_BYTES) {
      problem(
          "description", "has " + bytes + " bytes; directories take " + LONGEST_DESCRIPTION_BYTES);
    }
    return description;
  }

  private List<Category> categories() {
    List<String> names = texts("category");
    if (names.isEmpty() && !fields.containsKey("category")) {
      missing("category", "as in: category: Society & Culture > Documentary");
    }
    List<Category> categories = new ArrayList<>();
    for (String name : names) {
      String[] parts = name.split("\\s*>\\s*", 2);
      List<String> subcategories = AppleCategories.ALL.get(parts[0]);
      if (subcategories == null) {
        problem("category", unknown("category", parts[0], AppleCategories.ALL.keySet()));
      } else if (parts.length == 2 && !subcategories.contains(parts[1])) {
        problem("category", unknown("subcategory of " + parts[0], parts[1], subcategories));
      } else {
        categories.add(
            new Category(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()));
      }
    }
    return categories;
  }

  private static String unknown(String what, String name, Collection<String> known) {
    String hint = Nearest.hint(name, known);
    return "there is no "
        + what
        + " \""
        + name
        + "\""
        + (hint.isEmpty() ? "; there are " + String.join(", ", known) : hint);
  }

  /** A file beside this one, looked at now, or an address on the web. */
  private Optional<URI> image() throws IOException {
    Optional<String> image = text(fields, "image");
    if (image.isEmpty()) {
      return Optional.empty();
    }
    if (image.get().matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
      return webAddress("image", image.get());
    }
    try {
      Path picture = file.toAbsolutePath().resolveSibling(image.get()).normalize();
      if (!Files.isRegularFile(picture)) {
        problem("image", "there is no picture " + picture);
        return Optional.empty();
      }
      CoverArt.read(picture);
      return Optional.of(picture.toUri());
    } catch (InvalidPathException e) {
      problem("image", "this is no file name: \"" + image.get() + "\"");
    } catch (BadInputException e) {
      problem("image", e.diagnostics().get(0).message());
    }
    return Optional.empty();
  }

  private Optional<URI> baseUrl(String text) {
    Optional<URI> url = Show.parseBaseUrl(text);
    if (url.isEmpty()) {
      problem(
          "baseUrl", "an address looks like https://example.org/podcast/, not \"" + text + "\"");
    }
    return url;
  }

  private Optional<URI> webAddress(String key, String text) {
    try {
      URI url = new URI(text);
      if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // Told below, together with addresses of other kinds.
    }
    problem(key, "an address looks like https://example.org/, not \"" + text + "\"");
    return Optional.empty();
  }

  private Optional<UUID> guid(String text) {
    if (text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return Optional.of(UUID.fromString(text));
    }
    problem("guid", "a guid is a UUID, as your old feed's podcast:guid, not \"" + text + "\"");
    return Optional.empty();
  }

  private Map<String, Airing> airings() {
    Map<String, Airing> airings = new LinkedHashMap<>();
    Node node = fields.get("episodes");
    if (node == null || isNull(node)) {
      return airings;
    }
    if (!(node instanceof MappingNode episodes)) {
      problem("episodes", "takes a line for each episode, as in: my-talk: 2026-01-31");
      return airings;
    }
    for (NodeTuple episode : episodes.getValue()) {
      if (episode.getKeyNode() instanceof ScalarNode id) {
        airings.put(id.getValue(), airing(id.getValue(), episode.getValueNode()));
      }
    }
    return airings;
  }

  /** A date alone, or fields. */
  private Airing airing(String id, Node node) {
    if (node instanceof ScalarNode date) {
      return new Airing(date(id, date), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
    if (!(node instanceof MappingNode mapping)) {
      problem(node.getStartMark(), id + " takes a date, or " + String.join(", ", EPISODE_KEYS));
      return Airing.UNKNOWN;
    }
    Map<String, Node> own = fields(mapping, EPISODE_KEYS);
    Optional<Instant> date =
        own.get("date") instanceof ScalarNode scalar ? date(id, scalar) : Optional.empty();
    return new Airing(date, text(own, "summary"), positive(own, "season"), positive(own, "number"));
  }

  private Optional<Instant> date(String id, ScalarNode node) {
    if (isNull(node)) {
      return Optional.empty();
    }
    Optional<Instant> date = PublicationDate.parse(node.getValue());
    if (date.isEmpty()) {
      problem(
          node.getStartMark(),
          id
              + ": a date looks like "
              + PublicationDate.FORMS
              + ", not \""
              + node.getValue()
              + "\"");
    }
    return date;
  }

  private OptionalInt positive(Map<String, Node> from, String key) {
    Optional<String> text = text(from, key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[1-9]\\d{0,5}")) {
      problem(
          Optional.ofNullable(from.get(key)).flatMap(Node::getStartMark),
          key + " is a whole number from 1, not \"" + text.get() + "\"");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  private boolean flag(String key) {
    Optional<String> text = text(fields, key);
    if (text.isPresent() && !text.get().matches("true|false")) {
      problem(key, "is true or false, not \"" + text.get() + "\"");
    }
    return text.equals(Optional.of("true"));
  }

  private String required(String key) {
    Optional<String> text = text(fields, key);
    if (text.isEmpty()) {
      missing(key, "a feed needs it");
    }
    return text.orElse("?");
  }

  private void missing(String key, String why) {
    problem(root.getStartMark(), key + " is missing; " + why);
  }

  /** One text, or a list of them. */
  private List<String> texts(String key) {
    Node node = fields.get(key);
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node entry : list.getValue()) {
        if (entry instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue().strip());
        } else {
          problem(entry.getStartMark(), key + " takes texts");
        }
      }
      return texts;
    }
    text(fields, key).ifPresent(texts::add);
    return texts;
  }

  private Optional<String> text(Map<String, Node> from, String key) {
    Node node = from.get(key);
    if (node == null || isNull(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
    }
    problem(node.getStartMark(), key + " takes a text");
    return Optional.empty();
  }

  private Map<String, Node> fields(MappingNode mapping, List<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode().getStartMark(), "a key is a plain word");
      } else if (!known.contains(key.getValue())) {
        problem(key.getStartMark(), unknown("key", key.getValue(), known));
      } else if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
        problem(key.getStartMark(), key.getValue() + " stands here twice");
      }
    }
    return fields;
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private void problem(String key, String message) {
    problem(Optional.ofNullable(fields.get(key)).flatMap(Node::getStartMark), key + ": " + message);
  }

  private void problem(Optional<Mark> mark, String message) {
    problems.add(ShowFile.diagnostic(file, mark, message));
  }
}
