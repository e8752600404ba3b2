package dev.transcast.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * The split as one JSON object: {@code {"title", "speakers": [{"id", "name"}], "turns":
 * [{"speaker": ID, "confidence": 0..1, "text"}]}}.
 */
public final class DialogueJson {
  private static final JsonFactory JSON = new JsonFactory();

  private DialogueJson() {}

  /** The object on one line, without a line break at its end. */
  public static String write(Dialogue dialogue) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("title", dialogue.transcript().title());
      json.writeArrayFieldStart("speakers");
      for (Speaker speaker : dialogue.speakers()) {
        json.writeStartObject();
        json.writeStringField("id", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("turns");
      for (Turn turn : dialogue.turns()) {
        json.writeStartObject();
        json.writeStringField("speaker", turn.speaker().id());
        json.writeNumberField("confidence", Math.round(turn.confidence() * 1000) / 1000.0);
        json.writeStringField(
            "text", turn.words().stream().map(Word::shown).collect(Collectors.joining(" ")));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }
}
