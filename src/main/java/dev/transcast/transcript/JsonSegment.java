package dev.transcast.transcript;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One object of a list of segments, whoever wrote it.
 *
 * @param textAt index of the quotation mark that opens its text; -1 if it has only words
 * @param speaker name or number, if it has one
 * @param startMs when it was said
 * @param words its words with their own speakers; may be empty
 */
record JsonSegment(
    int textAt, Optional<String> speaker, OptionalLong startMs, List<JsonWord> words) {
  /**
   * One word or piece of a segment.
   *
   * @param textAt index of the quotation mark that opens it
   * @param speaker if the word has one of its own
   */
  record JsonWord(int textAt, Optional<String> speaker) {}

  /** Seconds in the formats we know; {@code tStartMs} is YouTube's. */
  private static final Map<String, Integer> TIMES_TO_MS =
      Map.of("startTime", 1000, "start", 1000, "start_time", 1000, "ts", 1000, "tStartMs", 1);

  /** A time beyond this is no time in seconds: 1,000 hours. */
  private static final double LONGEST_MS = 3.6e9;

  /** Reads the object whose opening brace is the parser's current token. */
  static JsonSegment read(JsonParser json) throws IOException {
    int textAt = -1;
    Optional<String> speaker = Optional.empty();
    OptionalLong startMs = OptionalLong.empty();
    List<JsonWord> words = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      switch (field) {
        case "body", "text", "value", "transcript", "content" ->
            textAt = value == JsonToken.VALUE_STRING ? offset(json) : textAt;
        case "speaker", "speaker_id", "speakerName", "speaker_name" -> {
          Optional<String> known = speaker;
          speaker = speaker(json).or(() -> known);
        }
        case "words", "elements", "segs" -> {
          if (value == JsonToken.START_ARRAY) {
            words = words(json);
          }
        }
        default -> {
          if (TIMES_TO_MS.containsKey(field) && value.isNumeric()) {
            startMs = toMs(json.getDoubleValue() * TIMES_TO_MS.get(field));
          }
        }
      }
      json.skipChildren();
    }
    return new JsonSegment(textAt, speaker, startMs, words);
  }

  boolean hasSpeaker() {
    return speaker.isPresent() || words.stream().anyMatch(word -> word.speaker().isPresent());
  }

  private static List<JsonWord> words(JsonParser json) throws IOException {
    List<JsonWord> words = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      int textAt = -1;
      Optional<String> speaker = Optional.empty();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (List.of("word", "value", "utf8", "text").contains(field)
            && value == JsonToken.VALUE_STRING) {
          textAt = offset(json);
        } else if (field.equals("speaker")) {
          speaker = speaker(json);
        }
        json.skipChildren();
      }
      if (textAt >= 0) {
        words.add(new JsonWord(textAt, speaker));
      }
    }
    return words;
  }

  /** A name, or {@code Speaker 0} for the number 0. */
  private static Optional<String> speaker(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return Optional.of("Speaker " + json.getText());
    }
    return json.currentToken() == JsonToken.VALUE_STRING
        ? Optional.of(json.getText())
        : Optional.empty();
  }

  private static OptionalLong toMs(double ms) {
    return ms >= 0 && ms <= LONGEST_MS ? OptionalLong.of(Math.round(ms)) : OptionalLong.empty();
  }

  /** Where the current token begins in the text. */
  static int offset(JsonParser json) {
    return Math.toIntExact(json.currentTokenLocation().getCharOffset());
  }
}
