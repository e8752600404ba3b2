package dev.transcast.editing;

import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fillers and stutters taken out of a transcript, so that neither speech nor captions have them:
 * "um", "uh", "w- we", "the the". What is meant stays: "that that", "very very", "no no".
 */
public final class Disfluencies {
  private static final Set<String> FILLERS =
      Set.of("um", "uh", "uhm", "umm", "uhh", "er", "erm", "hm", "hmm", "mm", "ah", "eh");

  /** Words that nobody says twice on purpose. */
  private static final Set<String> STUTTERED =
      Set.of(
          "the", "a", "an", "i", "we", "he", "she", "they", "it", "to", "of", "in", "on", "for",
          "at", "and", "or", "but", "so", "if", "is", "are", "was", "were", "my", "our", "your",
          "their", "this", "with", "as", "be", "i'm", "it's", "we're", "they're", "you're", "don't",
          "can", "just", "like", "when", "what", "how", "who", "because", "from", "you");

  private static final String MILLIMETRE = "mm";

  private static final Set<String> GRADES = Set.of("A-", "B-", "C-", "D-");

  private static final String MARKS = ".?!";

  private Disfluencies() {}

  /**
   * A transcript without them.
   *
   * @param transcript what is left
   * @param removed how many words were taken out
   */
  public record Cleaned(Transcript transcript, int removed) {}

  /** Takes them out; sounds and the words' places in the source stay as they are. */
  public static Cleaned remove(Transcript transcript) {
    List<Passage> passages = new ArrayList<>();
    int removed = 0;
    for (Passage passage : transcript.passages()) {
      List<Word> kept = clean(passage.words());
      // A passage of nothing else stays: somebody spoke there, and what follows may be theirs.
      if (kept.isEmpty()) {
        kept = passage.words();
      }
      removed += passage.words().size() - kept.size();
      passages.add(passage.withWords(kept));
    }
    return removed == 0
        ? new Cleaned(transcript, 0)
        : new Cleaned(transcript.withPassages(passages), removed);
  }

  private static List<Word> clean(List<Word> words) {
    List<Word> kept = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean dropped =
          !word.isSound() && (isFiller(words, i) || isBrokenOff(words, i) || isRepeated(words, i));
      if (dropped) {
        handOnMark(word, kept);
      } else {
        kept.add(word);
      }
    }
    return kept;
  }

  private static Optional<Word> next(List<Word> words, int at) {
    for (int i = at + 1; i < words.size(); i++) {
      if (!words.get(i).isSound() && !isFiller(words, i)) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.empty();
  }

  /** "ER" among words in lower case is a place, and "mm" after a number is a unit. */
  private static boolean isFiller(List<Word> words, int at) {
    Word word = words.get(at);
    return FILLERS.contains(bare(word))
        && Character.isLetter(word.shown().codePointAt(0))
        && !(isInitialism(word) && hasLowerCase(words, at > 0 ? at - 1 : at + 1))
        && !(bare(word).equals(MILLIMETRE) && endsWithDigit(words, at - 1));
  }

  /** {@code w-} in front of "we"; what breaks off a thought stays, and so does the grade "A-". */
  private static boolean isBrokenOff(List<Word> words, int at) {
    Word word = words.get(at);
    String shown = word.shown();
    String bare = bare(word);
    boolean opens = at == 0 || words.get(at - 1).endsSentence();
    return shown.endsWith("-")
        && !shown.endsWith("--")
        && !bare.isEmpty()
        && (opens || !GRADES.contains(shown))
        && next(words, at).filter(other -> bare(other).startsWith(bare)).isPresent();
  }

  private static boolean isInitialism(Word word) {
    return bare(word).length() > 1 && word.shown().chars().noneMatch(Character::isLowerCase);
  }

  private static boolean hasLowerCase(List<Word> words, int at) {
    return at < words.size() && words.get(at).shown().chars().anyMatch(Character::isLowerCase);
  }

  private static boolean endsWithDigit(List<Word> words, int at) {
    String before = at < 0 ? "" : bare(words.get(at));
    return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
  }

  private static boolean isRepeated(List<Word> words, int at) {
    Word word = words.get(at);
    String shown = word.shown();
    boolean endsSentence = MARKS.indexOf(shown.charAt(shown.length() - 1)) >= 0;
    return !endsSentence
        && STUTTERED.contains(bare(word))
        && next(words, at).filter(other -> bare(other).equals(bare(word))).isPresent();
  }

  /** "we went, um." ends with the word before: its comma gives way to the full stop. */
  private static void handOnMark(Word dropped, List<Word> kept) {
    char mark = dropped.shown().charAt(dropped.shown().length() - 1);
    if (MARKS.indexOf(mark) < 0 || kept.isEmpty()) {
      return;
    }
    Word last = kept.get(kept.size() - 1);
    String shown = last.shown();
    char end = shown.charAt(shown.length() - 1);
    if (last.isSound() || MARKS.indexOf(end) >= 0) {
      return;
    }
    String stem = end == ',' ? shown.substring(0, shown.length() - 1) : shown;
    if (!stem.isBlank()) {
      kept.set(kept.size() - 1, last.withShown(stem + mark));
    }
  }

  private static String bare(Word word) {
    return word.shown()
        .replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}']", "");
  }
}
