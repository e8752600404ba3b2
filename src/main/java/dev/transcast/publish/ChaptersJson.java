package dev.transcast.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** The chapters as players fetch them: Podcasting 2.0, JSON Chapters Format 1.2. */
public final class ChaptersJson {
  private static final String VERSION = "1.2.0";
  private static final JsonFactory JSON = new JsonFactory();

  private ChaptersJson() {}

  /** Writes one indented object with a line break at its end; times are in seconds. */
  public static void write(Episode episode, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", VERSION);
      json.writeStringField("title", episode.dialogue().transcript().title());
      json.writeArrayFieldStart("chapters");
      for (Chapter chapter : episode.chapters()) {
        json.writeStartObject();
        json.writeNumberField("startTime", BigDecimal.valueOf(chapter.startMs(), 3));
        json.writeStringField("title", chapter.title());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }
}
