package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/** How far captions are from the speech they show. Fails where they do not show it word by word. */
public final class CueSync {
  private CueSync() {}

  /**
   * A cue and its speech.
   *
   * @param cue the cue
   * @param turnIndex whose words it shows
   * @param onsetMs when its first word is heard
   * @param spokenEndMs when its last word ends
   */
  public record Offset(Cue cue, int turnIndex, long onsetMs, long spokenEndMs) {
    /** How long the cue stands before it is said; negative if it comes late. */
    public long leadMs() {
      return onsetMs - cue.startMs();
    }

    /** How long the cue stands after it was said; negative if it goes early. */
    public long hangMs() {
      return cue.endMs() - spokenEndMs;
    }
  }

  private record Token(String text, int turnIndex, TimedWord word) {}

  /**
   * One offset for each cue.
   *
   * @throws AssertionError if the cues, joined, are not the words of the timeline, or a speaker's
   *     lines hold words of two turns
   */
  public static List<Offset> offsets(List<Cue> cues, Timeline timeline) {
    List<Token> tokens = tokens(timeline);
    List<Offset> offsets = new ArrayList<>();
    int next = 0;
    for (Cue cue : cues) {
      int first = next;
      for (Cue.Line line : cue.lines()) {
        int firstOfSpeaker = cue.hasTwoSpeakers() ? next : first;
        for (Cue.Token token : line.tokens()) {
          String text = token.text();
          if (next == tokens.size() || !tokens.get(next).text().equals(text)) {
            throw new AssertionError(
                "token " + next + " of " + tokens.size() + " is not \"" + text + "\" in " + cue);
          }
          if (tokens.get(next).turnIndex() != tokens.get(firstOfSpeaker).turnIndex()) {
            throw new AssertionError("one speaker's lines hold two turns: " + cue);
          }
          next++;
        }
      }
      offsets.add(
          new Offset(
              cue,
              tokens.get(first).turnIndex(),
              timeline.toMs(tokens.get(first).word().startFrame()),
              timeline.toMs(tokens.get(next - 1).word().endFrame())));
    }
    if (next != tokens.size()) {
      throw new AssertionError("not captioned: " + tokens.subList(next, tokens.size()));
    }
    return offsets;
  }

  private static List<Token> tokens(Timeline timeline) {
    List<Token> tokens = new ArrayList<>();
    for (Timeline.Entry entry : timeline.entries()) {
      for (TimedWord word : entry.words()) {
        for (String text : word.word().shown().strip().split("\\s+", -1)) {
          tokens.add(new Token(text, entry.turn().index(), word));
        }
      }
    }
    return tokens;
  }
}
