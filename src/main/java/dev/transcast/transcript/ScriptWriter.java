package dev.transcast.transcript;

import dev.transcast.model.CastSheet;
import dev.transcast.model.ChapterMark;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Speaker;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes a dialogue as the script that a person edits: front matter, then a paragraph a turn. What
 * it writes, {@link TranscriptReader} reads back to the same title, turns, names, words and sounds.
 */
public final class ScriptWriter {
  /** Turns the split is less sure of carry a comment that an editor can search for. */
  public static final double CHECK_BELOW = 0.6;

  private ScriptWriter() {}

  /** The script with the voice of every speaker. */
  public static String write(Dialogue dialogue, CastSheet cast) {
    return write(dialogue, speaker -> cast.voiceOf(speaker).name());
  }

  /** The script of a split: voices only where the transcript itself asked for them. */
  public static String write(Dialogue dialogue) {
    Map<String, String> asked = dialogue.transcript().directions().cast();
    return write(dialogue, speaker -> asked.getOrDefault(speaker.name(), ""));
  }

  private static String write(Dialogue dialogue, Function<Speaker, String> voiceOf) {
    StringBuilder out = new StringBuilder();
    out.append("---\n");
    out.append("title: ").append(quoted(dialogue.transcript().title())).append('\n');
    Map<String, String> cast = new LinkedHashMap<>();
    for (Speaker speaker : dialogue.speakers()) {
      cast.putIfAbsent(nameOf(speaker), voiceOf.apply(speaker));
    }
    out.append("cast:\n");
    cast.forEach(
        (name, voice) ->
            out.append("  ")
                .append(plainOrQuoted(name))
                .append(voice.isEmpty() ? ":" : ": " + plainOrQuoted(voice))
                .append('\n'));
    Directions directions = dialogue.transcript().directions();
    out.append(factor("rate", directions.rateFactor(), "how fast everybody speaks, 0.5 to 2"));
    out.append(factor("pauses", directions.pauseFactor(), "how long the pauses are, 0 to 4"));
    appendChapters(out, directions.chapters());
    directions.date().ifPresent(date -> out.append("date: ").append(date).append('\n'));
    out.append("---\n");
    for (Turn turn : dialogue.turns()) {
      out.append('\n');
      if (turn.confidence() < CHECK_BELOW) {
        out.append(String.format(Locale.ROOT, "<!-- check: %.2f -->\n", turn.confidence()));
      }
      out.append(nameOf(turn.speaker())).append(": ");
      appendWords(out, turn.words());
      out.append('\n');
    }
    return ScriptStamp.stamp(out.toString());
  }

  /** Whether a script is as this class wrote it, and nobody has edited it since. */
  public static boolean isUntouched(String script) {
    return ScriptStamp.fits(script);
  }

  private static String nameOf(Speaker speaker) {
    return Label.clean(speaker.name()).orElse("Speaker " + speaker.id());
  }

  private static String factor(String key, double value, String hint) {
    return value == 1.0
        ? String.format(Locale.ROOT, "# %s: 1.0  # %s%n", key, hint).replace("\r", "")
        : key + ": " + value + "\n";
  }

  private static void appendChapters(StringBuilder out, List<ChapterMark> chapters) {
    if (chapters.isEmpty()) {
      out.append("# chapters: {A title: its first words, Another: \"12:30\"}  # else found\n");
      return;
    }
    out.append("chapters:\n");
    for (ChapterMark chapter : chapters) {
      out.append("  ")
          .append(plainOrQuoted(chapter.title()))
          .append(": ")
          .append(plainOrQuoted(chapter.start()))
          .append('\n');
    }
  }

  private static void appendWords(StringBuilder out, List<Word> words) {
    StringBuilder line = new StringBuilder();
    for (Word word : words) {
      line.append(line.isEmpty() ? "" : " ").append(word.shown());
    }
    int at = 0;
    for (Word word : words) {
      if (at > 0) {
        out.append(' ');
        at++;
      }
      if (word.isSound()) {
        appendSound(out, word.shown());
      } else {
        appendSpoken(out, line, at, at + word.shown().length());
      }
      at += word.shown().length();
    }
  }

  private static void appendSpoken(StringBuilder out, CharSequence line, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      boolean opensSound =
          c == '['
              || (i == from && Sounds.isNote(c))
              || (i == from && c == '(' && Sounds.parenthesisEnd(line, i, line.length()) > 0);
      if (c == '\\' || opensSound) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private static void appendSound(StringBuilder out, String shown) {
    boolean isLoneNote = shown.chars().allMatch(c -> Sounds.isNote((char) c));
    boolean isMarked =
        (shown.startsWith("[") && shown.endsWith("]"))
            || Sounds.isNote(shown.charAt(0))
            || Sounds.parenthesisEnd(shown, 0, shown.length()) == shown.length();
    String escaped = shown.replace("\\", "\\\\");
    out.append(isLoneNote ? "\\" : "").append(isMarked ? escaped : "[" + escaped + "]");
  }

  private static String plainOrQuoted(String text) {
    boolean isPlain =
        text.matches("\\p{L}[\\p{L}\\p{M}\\p{N} .'_-]*") && !text.matches("(?i)null|true|false");
    return isPlain ? text : quoted(text);
  }

  /** A double-quoted YAML scalar (YAML 1.2.2, section 7.3.1); the text has no controls. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
