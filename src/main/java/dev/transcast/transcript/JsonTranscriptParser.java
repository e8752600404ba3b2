package dev.transcast.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Directions;
import dev.transcast.transcript.JsonSegment.JsonWord;
import dev.transcast.transcript.Talk.Block;
import dev.transcast.transcript.Talk.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON transcripts: the Podcast Index format (transcripts.md, "JSON"), Whisper and WhisperX, the
 * project's own split, and others that have a list of objects with a text each.
 *
 * <p>Read as a stream, not into a tree: words need their place in the file, which trees forget.
 */
final class JsonTranscriptParser {
  private static final int DEEPEST = 100;
  private static final Set<String> SEGMENT_LISTS =
      Set.of(
          "segments",
          "utterances",
          "turns",
          "monologues",
          "events",
          "transcript",
          "transcription",
          "captions",
          "cues",
          "paragraphs",
          "results");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          // WhisperX prints NaN where it could not align a word.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private static final Pattern JSON_BEGIN =
      Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:\\{|$))");

  private final Source source;
  private final String text;
  private final Excerpt.Builder excerpt = new Excerpt.Builder();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, String> namesById = new HashMap<>();
  private Optional<String> title = Optional.empty();
  private int wholeTextAt = -1;

  private JsonTranscriptParser(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** Whether the text begins as a JSON object or a list of them does. */
  static boolean isJson(Source source) {
    return source.isNamed(".json") || JSON_BEGIN.matcher(source.text()).lookingAt();
  }

  static Talk parse(Source source) throws BadInputException {
    return new JsonTranscriptParser(source).parse();
  }

  private Talk parse() throws BadInputException {
    try (JsonParser json = FACTORY.createParser(text)) {
      readDocument(json);
    } catch (StreamConstraintsException e) {
      throw errorAt(e, "nested or sized beyond every transcript", "bad-json");
    } catch (JsonProcessingException e) {
      throw errorAt(e, "broken JSON: " + reason(e), "bad-json");
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    if (blocks.isEmpty() && wholeTextAt >= 0) {
      JsonLiteral.append(text, wholeTextAt, excerpt);
      blocks.add(Block.unlabelled(0, excerpt.length(), OptionalLong.empty()));
    }
    if (blocks.isEmpty()) {
      throw source.error(
          "not-a-transcript",
          "this JSON holds no transcript; expected a list \"segments\" whose objects have"
              + " \"speaker\" and \"body\" or \"text\"");
    }
    List<Block> named = blocks.stream().map(this::withName).toList();
    return new Talk(excerpt.build(), named, title, Directions.NONE, Layout.CAPTIONS);
  }

  private void readDocument(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      readSegments(json);
    } else if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        readField(json, json.currentName(), json.nextToken());
      }
    }
    json.nextToken();
  }

  private void readField(JsonParser json, String field, JsonToken value) throws IOException {
    if (value == JsonToken.START_ARRAY && SEGMENT_LISTS.contains(field) && blocks.isEmpty()) {
      readSegments(json);
    } else if (value == JsonToken.START_ARRAY && field.equals("speakers")) {
      readSpeakers(json);
    } else if (value == JsonToken.VALUE_STRING && field.equals("title")) {
      title = Optional.of(EpisodeName.clean(json.getText())).filter(t -> !t.isEmpty());
    } else if (value == JsonToken.VALUE_STRING
        && Set.of("text", "transcript", "body").contains(field)) {
      wholeTextAt = JsonSegment.offset(json);
    } else {
      json.skipChildren();
    }
  }

  private void readSegments(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        add(JsonSegment.read(json));
      } else {
        json.skipChildren();
      }
    }
  }

  /** {@code "speakers":[{"id":"s1","name":"Ann"}]} names the ids that segments use. */
  private void readSpeakers(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      String id = "";
      String name = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue() && field.equals("id")) {
          id = value == JsonToken.VALUE_NUMBER_INT ? "Speaker " + json.getText() : json.getText();
        } else if (value.isScalarValue() && field.equals("name")) {
          name = json.getText();
        }
        json.skipChildren();
      }
      if (!id.isEmpty() && !name.isEmpty()) {
        namesById.putIfAbsent(id, name);
      }
    }
  }

  private void add(JsonSegment segment) {
    if (excerpt.length() > 0) {
      excerpt.breakLine(Math.max(segment.textAt(), 0));
    }
    int start = excerpt.length();
    List<Integer> wordStarts = List.of();
    if (segment.textAt() >= 0) {
      JsonLiteral.append(text, segment.textAt(), excerpt);
    } else {
      wordStarts = appendWords(segment.words());
    }
    int end = excerpt.length();
    if (end == start) {
      return;
    }
    if (segment.textAt() >= 0 && segment.words().stream().anyMatch(w -> w.speaker().isPresent())) {
      wordStarts = WordAligner.align(excerpt, start, text, segment.words());
    }
    addBlocks(segment, start, end, wordStarts);
  }

  /** One block, or one for each run of words of the same speaker. */
  private void addBlocks(JsonSegment segment, int start, int end, List<Integer> wordStarts) {
    Optional<String> speaker = segment.speaker();
    OptionalLong startMs = segment.startMs();
    int from = start;
    for (int i = 0; i < wordStarts.size(); i++) {
      Optional<String> own = segment.words().get(i).speaker();
      if (own.isPresent() && !own.equals(speaker)) {
        if (wordStarts.get(i) > from) {
          blocks.add(new Block(from, wordStarts.get(i), speaker, false, startMs));
          startMs = OptionalLong.empty();
          from = wordStarts.get(i);
        }
        speaker = own;
      }
    }
    blocks.add(new Block(from, end, speaker, false, startMs));
  }

  private List<Integer> appendWords(List<JsonWord> words) {
    List<Integer> starts = new ArrayList<>();
    boolean areSpaced =
        words.stream()
            .anyMatch(word -> JsonLiteral.decode(text, word.textAt()).matches("\\s.*|.*\\s|\\s+"));
    for (JsonWord word : words) {
      if (!areSpaced && !starts.isEmpty()) {
        excerpt.append(' ', word.textAt(), 0);
      }
      starts.add(excerpt.length());
      JsonLiteral.append(text, word.textAt(), excerpt);
    }
    return starts;
  }

  private Block withName(Block block) {
    Optional<String> label =
        block.label().map(id -> namesById.getOrDefault(id, id)).flatMap(Label::clean);
    return new Block(block.start(), block.end(), label, block.opensTurn(), block.startMs());
  }

  private BadInputException errorAt(JsonProcessingException e, String what, String code) {
    long offset = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
    int at = (int) Math.max(0, Math.min(offset, text.length()));
    return source.errorAt(at, code, what + "; export the transcript again or repair it here");
  }

  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    return Characters.cut(Characters.oneLine(message.split("[\\n;]", 2)[0]), 120);
  }
}
