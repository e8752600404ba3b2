package dev.transcast.model;

import java.util.List;
import java.util.Objects;

/**
 * A token of the talk, as the source divides it by white space.
 *
 * @param source where it stands in {@link Transcript#text()}; the source is the truth
 * @param shown how captions print it: derived, never blank, without line breaks
 * @param kind whether it is said, or a sound that is captioned only
 */
public record Word(TextSpan source, String shown, Kind kind) {
  private static final String SENTENCE_MARKS = ".?!…。？！";
  private static final String CLOSERS = "\"'”’)]»";

  /** What a token stands for. */
  public enum Kind {
    /** Said aloud. */
    SPOKEN,
    /** A sound such as {@code [Applause]}: captioned, never said. */
    SOUND
  }

  public Word {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    if (shown.isBlank()) {
      throw new IllegalArgumentException("shown must not be blank: source=" + source);
    }
    if (shown.indexOf('\n') >= 0 || shown.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("shown must stand on one line: \"" + shown + "\"");
    }
  }

  /** An immutable copy in little room. The words in it are equal to these, not the same objects. */
  public static List<Word> listOf(List<Word> words) {
    return PackedWords.copyOf(words);
  }

  /** The words of several lists in one, immutable and in little room. */
  public static List<Word> join(List<List<Word>> parts) {
    return PackedWords.join(parts);
  }

  public static Word spoken(TextSpan source, String shown) {
    return new Word(source, shown, Kind.SPOKEN);
  }

  public static Word sound(TextSpan source, String shown) {
    return new Word(source, shown, Kind.SOUND);
  }

  public boolean isSound() {
    return kind == Kind.SOUND;
  }

  /** Whether a sentence ends with it, by its marks; closing quotation marks are passed over. */
  public boolean endsSentence() {
    int end = shown.length();
    while (end > 0 && CLOSERS.indexOf(shown.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_MARKS.indexOf(shown.charAt(end - 1)) >= 0;
  }

  /** The same word, printed otherwise. */
  public Word withShown(String newShown) {
    return new Word(source, newShown, kind);
  }
}
