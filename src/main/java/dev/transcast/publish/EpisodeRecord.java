package dev.transcast.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.transcast.model.BadInputException;
import dev.transcast.model.BuildStamp;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.EpisodeSummary.File;
import dev.transcast.model.EpisodeSummary.Person;
import dev.transcast.model.EpisodeSummary.Role;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The summary of an episode as a JSON file in its folder. Fields that a reader does not know are
 * passed over, so that others can add theirs.
 */
public final class EpisodeRecord {
  /** The file's name; hidden, since it is nothing to look at. */
  public static final String FILE_NAME = ".episode.json";

  /** No record is larger: titles are bounded and so is the number of files. */
  public static final int MOST_BYTES = 1 << 20;

  private static final String FORMAT = "transcast-episode";
  private static final String STAMP = "made";
  private static final String FROM = "from";
  private static final String CONTENT = "content";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
          .build();

  private EpisodeRecord() {}

  /** As {@link #write(EpisodeSummary, Optional)}, without a stamp. */
  public static String write(EpisodeSummary summary) throws IOException {
    return write(summary, Optional.empty());
  }

  /** One indented object with a line break at its end. */
  public static String write(EpisodeSummary summary, Optional<BuildStamp> stamp)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("id", summary.id());
      json.writeStringField("title", summary.title());
      json.writeStringField("summary", summary.summary());
      json.writeArrayFieldStart("people");
      for (Person person : summary.people()) {
        json.writeStartObject();
        json.writeStringField("name", person.name());
        json.writeStringField("role", person.role().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("durationMs", summary.durationMs());
      if (summary.date().isPresent()) {
        json.writeStringField("date", summary.date().get().toString());
      }
      json.writeArrayFieldStart("files");
      for (File file : summary.files()) {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeNumberField("bytes", file.bytes());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (stamp.isPresent()) {
        json.writeObjectFieldStart(STAMP);
        json.writeStringField(FROM, stamp.get().from());
        json.writeStringField(CONTENT, stamp.get().content());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  /**
   * Reads a record.
   *
   * @param file for diagnostics
   * @throws BadInputException if it is damaged, or a file of that name that is something else
   */
  public static EpisodeSummary read(String file, byte[] bytes) throws BadInputException {
    try (JsonParser json = JSON.createParser(bytes)) {
      return new Fields().read(json);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNr());
      throw unusable(file, line, column, "broken JSON");
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      String message = e.getMessage() == null ? "" : e.getMessage();
      throw unusable(file, 0, 0, message.lines().findFirst().orElse("damaged"));
    }
  }

  /** The stamp of a record; none where there is none or anything is damaged. */
  public static Optional<BuildStamp> stamp(byte[] bytes) {
    String from = "";
    String content = "";
    boolean isWhole = false;
    try (JsonParser json = JSON.createParser(bytes)) {
      isWhole = json.nextToken() == JsonToken.START_OBJECT;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isStamp = json.currentName().equals(STAMP);
        if (json.nextToken() != JsonToken.START_OBJECT || !isStamp) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          from = field.equals(FROM) ? json.getText() : from;
          content = field.equals(CONTENT) ? json.getText() : content;
          json.skipChildren();
        }
      }
      isWhole &= json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
    } catch (IOException e) {
      return Optional.empty();
    }
    return isWhole && !from.isBlank() && !content.isBlank()
        ? Optional.of(new BuildStamp(from, content))
        : Optional.empty();
  }

  private static BadInputException unusable(String file, int line, int column, String what) {
    return new BadInputException(
        new Diagnostic(
            Diagnostic.Severity.ERROR,
            "bad-episode-record",
            file,
            line,
            column,
            "no record of an episode ("
                + what
                + "), so it is listed nowhere; build the episode again"));
  }

  /** What has been read so far; whatever is missing in the end is told by its absence. */
  private static final class Fields {
    private @Nullable String format;
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable Instant date;
    private final List<Person> people = new ArrayList<>();
    private final List<File> files = new ArrayList<>();
    private long durationMs = -1;

    EpisodeSummary read(JsonParser json) throws IOException {
      require(json.nextToken() == JsonToken.START_OBJECT, "not an object");
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "format" -> format = text(json);
          case "id" -> id = text(json);
          case "title" -> title = text(json);
          case "summary" -> summary = text(json);
          case "date" -> date = Instant.parse(text(json));
          case "durationMs" -> durationMs = number(json);
          case "people" -> readPeople(json);
          case "files" -> readFiles(json);
          default -> json.skipChildren();
        }
      }
      require(FORMAT.equals(format), "its format is not " + FORMAT);
      if (id == null || title == null || summary == null) {
        throw new IllegalArgumentException("id, title or summary is missing");
      }
      return new EpisodeSummary(
          id, title, summary, people, durationMs, Optional.ofNullable(date), files);
    }

    private void readPeople(JsonParser json) throws IOException {
      require(json.currentToken() == JsonToken.START_ARRAY, "people is not a list");
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String name = "";
        Role role = Role.GUEST;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          switch (field) {
            case "name" -> name = text(json);
            case "role" -> role = Role.valueOf(text(json).toUpperCase(Locale.ROOT));
            default -> json.skipChildren();
          }
        }
        people.add(new Person(name, role));
      }
    }

    private void readFiles(JsonParser json) throws IOException {
      require(json.currentToken() == JsonToken.START_ARRAY, "files is not a list");
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String name = "";
        long bytes = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          switch (field) {
            case "name" -> name = text(json);
            case "bytes" -> bytes = number(json);
            default -> json.skipChildren();
          }
        }
        files.add(new File(name, bytes));
      }
    }

    private static String text(JsonParser json) throws IOException {
      require(json.currentToken() == JsonToken.VALUE_STRING, json.currentName() + " is not a text");
      return json.getText();
    }

    private static long number(JsonParser json) throws IOException {
      require(
          json.currentToken() == JsonToken.VALUE_NUMBER_INT,
          json.currentName() + " is not a whole number");
      return json.getLongValue();
    }

    private static void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalArgumentException(otherwise);
      }
    }
  }
}
