package dev.transcast.transcript;

import dev.transcast.model.BadInputException;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts talk into words at white space; a sound is one word, however many tokens it has. The only
 * tokenizer: every format's words come from here.
 */
final class Tokenizer {
  private static final int LONGEST_WORD = 2_000;
  private static final int MOST_WORDS = 1_000_000;
  private static final String CLOSING = ".,!?;:…\"'”’)*_";

  private final Source source;
  private final Excerpt excerpt;
  private final String chars;
  private final Sounds sounds;

  /** People say the same words again and again; each text is kept once. */
  private final Map<String, String> texts = new HashMap<>();

  private int count;

  Tokenizer(Source source, Excerpt excerpt, Sounds sounds) {
    this.source = source;
    this.excerpt = excerpt;
    this.chars = excerpt.chars();
    this.sounds = sounds;
  }

  /**
   * The words of a range of the excerpt.
   *
   * @throws BadInputException if a word is too long to be one, or there are too many
   */
  List<Word> words(int from, int to) throws BadInputException {
    List<Word> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (isGap(i)) {
        i++;
        continue;
      }
      int time = chars.charAt(i) == '[' ? sounds.timeEnd(chars, i, to) : -1;
      int sound = time > 0 || excerpt.isEscaped(i) ? -1 : sounds.end(chars, i, from, to);
      if (time > 0) {
        i = time;
      } else if (sound > 0) {
        int end = skipClosingPunctuation(chars, sound, to);
        addWord(words, i, sound, end, Word.Kind.SOUND);
        i = end;
      } else {
        int end = tokenEnd(i, to);
        addWord(words, i, end, end, isOnlyNotes(i, end) ? Word.Kind.SOUND : Word.Kind.SPOKEN);
        i = end;
      }
    }
    return words;
  }

  /** Past the punctuation that a sound may drag along, as in {@code [Applause].} */
  static int skipClosingPunctuation(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private boolean isGap(int index) {
    int codePoint = chars.codePointAt(index);
    return Characters.isSpace(codePoint) || Characters.isInvisible(codePoint);
  }

  private int tokenEnd(int start, int to) {
    int i = start + 1;
    while (i < to && !Characters.isSpace(chars.charAt(i))) {
      if (chars.charAt(i) == '['
          && !excerpt.isEscaped(i)
          && sounds.endInsideToken(chars, i, to) > 0) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isOnlyNotes(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Sounds.isNote(chars.charAt(i)) && !Characters.isInvisible(chars.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void addWord(List<Word> words, int from, int shownTo, int to, Word.Kind kind)
      throws BadInputException {
    int start = excerpt.sourceStart(from);
    if (to - from > LONGEST_WORD) {
      throw source.errorAt(
          start,
          "no-words",
          (to - from)
              + " characters without a space: this is no word; put spaces between the words");
    }
    if (++count > MOST_WORDS) {
      throw source.errorAt(
          start, "too-long", "more than " + MOST_WORDS + " words; split the transcript into parts");
    }
    String shown = Characters.oneLine(chars.substring(from, shownTo));
    if (shown.isBlank()) {
      return;
    }
    int last = to - 1;
    while (last > from && Characters.isInvisible(chars.codePointAt(last)) && !isLowHalf(last)) {
      last--;
    }
    String kept = texts.computeIfAbsent(shown, text -> text);
    words.add(new Word(new TextSpan(start, excerpt.sourceEnd(last)), kept, kind));
  }

  private boolean isLowHalf(int index) {
    return Character.isLowSurrogate(chars.charAt(index))
        && index > 0
        && Character.isHighSurrogate(chars.charAt(index - 1));
  }
}
