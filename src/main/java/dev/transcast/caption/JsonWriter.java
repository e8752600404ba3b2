package dev.transcast.caption;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.model.Cue;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JSON of the Podcast Index (podcast-namespace, transcripts): segments of speaker, times in seconds
 * and body, one a line of the file. A segment is a cue, or each half of a cue of two speakers. In
 * addition it holds its words with their times; readers that do not know these pass them over.
 */
final class JsonWriter implements CaptionWriter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(List<Cue> cues, CaptionOptions options, Appendable out) throws IOException {
    CueText text = new CueText(options.profile());
    out.append("{\"version\":\"1.0.0\",\"segments\":[");
    String separator = "\n";
    for (Cue cue : cues) {
      if (cue.hasTwoSpeakers()) {
        Cue.Line first = cue.lines().get(0);
        Cue.Line second = cue.lines().get(1);
        long changeMs = second.tokens().get(0).startMs();
        Cue former = new Cue(cue.number(), cue.startMs(), changeMs, List.of(first), false);
        Cue latter = new Cue(cue.number(), changeMs, cue.endMs(), List.of(second), false);
        out.append(separator).append(segment(former, text));
        out.append(",\n").append(segment(latter, text));
      } else {
        out.append(separator).append(segment(cue, text));
      }
      separator = ",\n";
    }
    out.append("\n]}\n");
  }

  private static String segment(Cue cue, CueText text) throws IOException {
    StringWriter segment = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(segment)) {
      json.writeStartObject();
      if (!cue.isSound()) {
        json.writeStringField("speaker", cue.speaker().name());
      }
      writeTimes(json, cue.startMs(), cue.endMs());
      json.writeStringField("body", String.join(" ", text.plain(cue)));
      if (!cue.isSound()) {
        json.writeArrayFieldStart("words");
        for (Cue.Token token : tokens(cue)) {
          json.writeStartObject();
          writeTimes(json, token.startMs(), token.endMs());
          json.writeStringField("body", token.text());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return segment.toString();
  }

  private static List<Cue.Token> tokens(Cue cue) {
    return cue.lines().stream()
        .flatMap(line -> line.tokens().stream())
        .collect(Collectors.toList());
  }

  private static void writeTimes(JsonGenerator json, long startMs, long endMs) throws IOException {
    json.writeNumberField("startTime", BigDecimal.valueOf(startMs, 3));
    json.writeNumberField("endTime", BigDecimal.valueOf(endMs, 3));
  }
}
