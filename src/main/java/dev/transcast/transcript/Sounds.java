package dev.transcast.transcript;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells {@code [Applause]}, {@code (laughs)} and {@code ♪ la la ♪} from brackets that somebody
 * said.
 *
 * <p>A parenthesis is a sound only by its words; a bracket also if it holds no letters ({@code [ __
 * ]}, a word that was taken out) or stands by itself between sentences. So {@code (which I love)}
 * and {@code told [the manager] that} stay talk. In a script every bracket is a sound.
 */
final class Sounds {
  private static final int LONGEST = 100;
  private static final int LONGEST_SONG = 300;
  private static final int MOST_WORDS = 8;

  private static final Set<String> SOUND_WORDS =
      words(
          """
          applause applauds applauding clap claps clapping cheer cheers cheering cheered
          laugh laughs laughing laughter laughed chuckle chuckles chuckling chuckled giggle giggles
          giggling snicker snickers snickering music musical jingle crosstalk inaudible indistinct
          unintelligible undecipherable indiscernible overlapping silence pause pauses sigh sighs
          sighing cough coughs coughing sneeze sneezes sneezing gasp gasps gasping sniff sniffs
          sniffling groan groans groaning moan moans grunt grunts whistle whistles whistling bleep
          bleeps bleeped beep beeps beeping buzz buzzes buzzing rings ringing chime chimes noise
          noises static sings singing humming hums cries crying sobs sobbing scream screams screaming
          shouts shouting yells yelling whispers whispering inhales exhales breathes breathing
          throat footsteps knocks knocking slams creaks creaking barks barking foreign redacted
          expletive booing boos murmur murmurs murmuring chatter chattering gulps yawns yawning
          tuts scoffs snorts snaps thunder sirens siren splashing typing clicks clicking rustling
          música musica musik musique muziek музыка applaus applaudissements aplausos applausi
          аплодисменты смех risas rires risate risos gelächter lachen 音楽 拍手 笑 笑い 음악 박수
          """);

  /** What somebody says rather than what a captioner notes. */
  private static final Set<String> TALK_WORDS =
      words("i you we me us it is was are were be the a an my your our that which of to for not");

  private static final Pattern TIME = Pattern.compile(Timestamp.BARE);

  private final boolean bracketsAreSounds;

  /**
   * @param bracketsAreSounds whether every bracket is a sound, as in a script
   */
  Sounds(boolean bracketsAreSounds) {
    this.bracketsAreSounds = bracketsAreSounds;
  }

  /** One past the sound that begins at {@code start} of a token, or -1. */
  int end(CharSequence text, int start, int from, int to) {
    return switch (text.charAt(start)) {
      case '[' -> bracketEnd(text, start, from, to);
      case '(' -> parenthesisEnd(text, start, to);
      default -> isNote(text.charAt(start)) ? songEnd(text, start, to) : -1;
    };
  }

  /** One past a bracket in the middle of a token, which has to be a plain sound, or -1. */
  int endInsideToken(CharSequence text, int start, int to) {
    int close = closing(text, start, to, ']');
    return close > 0 && namesSound(text.subSequence(start + 1, close)) ? close + 1 : -1;
  }

  /** One past a time in brackets in the middle of talk, which nobody says, or -1. */
  int timeEnd(CharSequence text, int start, int to) {
    int close = bracketsAreSounds ? -1 : closing(text, start, to, ']');
    return close > 0 && TIME.matcher(text.subSequence(start + 1, close)).matches() ? close + 1 : -1;
  }

  /** One past the parenthesis, or -1 if it is talk. */
  static int parenthesisEnd(CharSequence text, int start, int to) {
    int close = closing(text, start, to, ')');
    return close > 0 && namesSound(text.subSequence(start + 1, close)) && endsToken(text, close, to)
        ? close + 1
        : -1;
  }

  static boolean isNote(char c) {
    return c >= '♩' && c <= '♬';
  }

  private int bracketEnd(CharSequence text, int start, int from, int to) {
    int close = closing(text, start, to, ']');
    if (close < 0) {
      return -1;
    }
    CharSequence content = text.subSequence(start + 1, close);
    boolean isSound =
        namesSound(content)
            || (endsToken(text, close, to)
                && (bracketsAreSounds
                    || content.chars().noneMatch(Character::isLetter)
                    || standsAlone(text, start, close + 1, from, to)));
    return isSound ? close + 1 : -1;
  }

  private static int songEnd(CharSequence text, int start, int to) {
    int limit = Math.min(to, start + LONGEST_SONG);
    int afterNotes = start;
    while (afterNotes < limit && isNote(text.charAt(afterNotes))) {
      afterNotes++;
    }
    for (int i = afterNotes; i < limit; i++) {
      if (isNote(text.charAt(i))) {
        while (i < limit && isNote(text.charAt(i))) {
          i++;
        }
        return endsToken(text, i - 1, to) ? i : afterNotes;
      }
    }
    return endsToken(text, afterNotes - 1, to) ? afterNotes : -1;
  }

  /** The closing bracket of a short, flat group that shows something, or -1. */
  private static int closing(CharSequence text, int start, int to, char close) {
    char open = text.charAt(start);
    boolean isBlank = true;
    for (int i = start + 1; i < Math.min(to, start + LONGEST); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return isBlank ? -1 : i;
      }
      if (c == open) {
        return -1;
      }
      isBlank &= Characters.isSpace(c) || Characters.isInvisible(c);
    }
    return -1;
  }

  private static boolean namesSound(CharSequence content) {
    String[] contentWords =
        content.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’]+", MOST_WORDS + 2);
    return contentWords.length <= MOST_WORDS + 1
        && Arrays.stream(contentWords).anyMatch(SOUND_WORDS::contains)
        && Arrays.stream(contentWords).noneMatch(TALK_WORDS::contains);
  }

  /** Whether talk goes on neither before nor after it in its sentence. */
  private static boolean standsAlone(CharSequence text, int start, int end, int from, int to) {
    int before = start - 1;
    while (before >= from && isBlankInLine(text.charAt(before))) {
      before--;
    }
    int after = end;
    while (after < to && isBlankInLine(text.charAt(after))) {
      after++;
    }
    boolean opens = before < from || ".!?…\"”]\n\r".indexOf(text.charAt(before)) >= 0;
    boolean closes =
        after >= to
            || "[\n\r".indexOf(text.charAt(after)) >= 0
            || Character.isUpperCase(text.charAt(after));
    return opens && closes;
  }

  private static boolean isBlankInLine(char c) {
    return c != '\n' && c != '\r' && Characters.isSpace(c);
  }

  /** Whether nothing but closing punctuation is glued to it. */
  private static boolean endsToken(CharSequence text, int last, int to) {
    int next = Tokenizer.skipClosingPunctuation(text, last + 1, to);
    return next >= to || Characters.isSpace(text.charAt(next)) || text.charAt(next) == '[';
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
