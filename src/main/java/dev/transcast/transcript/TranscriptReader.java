package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a transcript in any supported format. The format is found in the text; the file's name
 * helps only where the text leaves it open.
 *
 * <p>Words keep their place in the file, sounds such as {@code [Applause]} are told from talk, and
 * labels are kept as printed. Nothing is guessed about unlabelled talk here.
 */
public final class TranscriptReader {
  /** No talk is longer: this is some hundred hours of text, or a day of timed words in JSON. */
  static final int MOST_BYTES = 32 << 20;

  public TranscriptReader() {}

  /**
   * Reads a stream, which is not closed.
   *
   * @param sourceName as for bytes
   */
  public Transcript read(String sourceName, InputStream in) throws IOException, BadInputException {
    return read(sourceName, in.readNBytes(MOST_BYTES + 1));
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be opened or read
   * @throws BadInputException if it is no transcript, with the place and what to do
   */
  public Transcript read(Path file) throws IOException, BadInputException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads bytes.
   *
   * @param sourceName as the user named the file, for messages, id and title; {@code -} is standard
   *     input
   * @throws BadInputException if they are no transcript, with the place and what to do
   */
  public Transcript read(String sourceName, byte[] bytes) throws BadInputException {
    if (bytes.length > MOST_BYTES) {
      throw new BadInputException(
          Diagnostic.error(
              "too-long",
              sourceName,
              "larger than " + (MOST_BYTES >> 20) + " MiB; split the transcript into parts"));
    }
    Source source = TextDecoder.decode(sourceName, bytes);
    if (Lines.isBlank(source.text(), 0, source.text().length())) {
      throw source.error("empty", "the file is empty; give a transcript");
    }
    Talk talk = parse(source);
    List<Passage> passages = PassageBuilder.passages(source, talk);
    requireTalk(source, passages);
    return new Transcript(
        sourceName,
        EpisodeName.id(sourceName),
        talk.title().orElseGet(() -> EpisodeName.title(sourceName)),
        source.text(),
        passages,
        talk.directions());
  }

  private static Talk parse(Source source) throws BadInputException {
    Optional<FrontMatter> frontMatter = FrontMatter.read(source);
    if (frontMatter.filter(FrontMatter::isScript).isPresent()) {
      return ScriptParser.parse(source, frontMatter.get());
    }
    if (source.isNamed(FrontMatter.SCRIPT_ENDING)) {
      return ScriptParser.parse(
          source, new FrontMatter(0, Optional.empty(), Directions.NONE, Set.of(), true));
    }
    Talk talk = parseForeign(source, frontMatter);
    boolean mayHoldLabels = !talk.hasLabels();
    return mayHoldLabels ? TurnFinder.cut(source, talk) : talk;
  }

  private static Talk parseForeign(Source source, Optional<FrontMatter> frontMatter)
      throws BadInputException {
    if (JsonTranscriptParser.isJson(source)) {
      return JsonTranscriptParser.parse(source);
    }
    if (Cues.isWebVtt(source.text()) || Cues.areIn(source.text())) {
      return CaptionParser.parse(source);
    }
    Talk talk = PlainTextParser.parse(source, frontMatter.map(FrontMatter::bodyStart).orElse(0));
    Optional<String> title = frontMatter.flatMap(FrontMatter::title).or(talk::title);
    Directions directions = frontMatter.map(FrontMatter::directions).orElse(talk.directions());
    return new Talk(talk.excerpt(), talk.blocks(), title, directions, talk.layout());
  }

  private static void requireTalk(Source source, List<Passage> passages) throws BadInputException {
    boolean isTalk =
        passages.stream()
            .flatMap(passage -> passage.words().stream())
            .anyMatch(word -> !word.isSound() && hasLetter(word));
    if (!isTalk) {
      throw source.error(
          "no-words", "nothing in it is said; give a transcript with somebody's words");
    }
  }

  private static boolean hasLetter(Word word) {
    return word.shown().toLowerCase(Locale.ROOT).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
