package dev.transcast.caption.lint;

import dev.transcast.caption.CaptionProfile;
import dev.transcast.subtitle.SubtitleCue;
import dev.transcast.subtitle.SubtitleLine;
import java.util.List;
import java.util.Locale;

/** What the lines of a cue look like. */
final class LineCheck {
  /** A break behind one of these makes sense, however long the lines are. */
  private static final String CLAUSE_ENDS = ".!?…:;,–—。！？，";

  private final CaptionProfile profile;
  private final CaptionFaults faults;

  LineCheck(CaptionProfile profile, CaptionFaults faults) {
    this.profile = profile;
    this.faults = faults;
  }

  void check(SubtitleCue cue, ShownText text) {
    if (text.lines().size() > profile.maxLines()) {
      faults.broken(
          CaptionRule.TOO_MANY_LINES,
          text.parts().get(profile.maxLines()).line(),
          text.parts().get(profile.maxLines()).column(),
          text.lines().size() + " lines; the most is " + profile.maxLines());
    }
    for (int i = 0; i < text.lines().size(); i++) {
      line(text.lines().get(i), text.parts().get(i));
    }
    balance(text, cue.voices().stream().mapToInt(ShownText::length).sum());
  }

  private void line(String line, SubtitleLine part) {
    int chars = ShownText.length(line);
    // Nothing can be done about a word that is longer than a line.
    if (chars > profile.maxLineChars() && line.indexOf(' ') >= 0) {
      faults.broken(
          CaptionRule.LINE_TOO_LONG,
          part.line(),
          part.column(),
          chars + " characters; the most is " + profile.maxLineChars());
    }
    String stumble = Stumbles.at(line);
    if (!stumble.isEmpty()) {
      faults.broken(
          CaptionRule.LINE_BREAK,
          part.line(),
          part.column(),
          "the line ends on \"" + stumble + "\", which belongs to what follows");
    }
    ShownText.soundIn(line).ifPresent(sound -> sound(sound, part));
  }

  private void sound(String sound, SubtitleLine part) {
    char mark = sound.charAt(0);
    String inside = sound.substring(1, sound.length() - 1);
    String wanted =
        switch (profile.sounds()) {
          case BRACKETS -> mark == '[' ? "" : "[" + inside + "]";
          case PARENTHESES -> mark == '(' ? "" : "(" + inside + ")";
          case CAPITALS -> inside.toUpperCase(Locale.ROOT);
        };
    if (!wanted.isEmpty()) {
      faults.broken(
          CaptionRule.SOUND_STYLE,
          part.line(),
          part.column(),
          "a sound is printed as " + wanted + ", not " + sound);
    }
  }

  /**
   * Two lines of one speaker: one if it would do, with room for the name that some players print,
   * else near in length where no sense forbids it.
   */
  private void balance(ShownText text, int nameChars) {
    List<String> lines = text.lines();
    boolean isPlain =
        lines.size() == 2
            && !text.hasHyphens()
            && text.labels().get(0).chars() < lines.get(0).length()
            && !text.labels().get(1).isPresent()
            && lines.stream().noneMatch(line -> ShownText.soundIn(line).isPresent());
    if (!isPlain) {
      return;
    }
    int above = ShownText.length(lines.get(0));
    int below = ShownText.length(lines.get(1));
    boolean endsClause = CLAUSE_ENDS.indexOf(lines.get(0).charAt(lines.get(0).length() - 1)) >= 0;
    String message = "";
    int name = nameChars == 0 ? 0 : nameChars + 2;
    if (name + above + 1 + below <= profile.maxLineChars() && !endsClause) {
      message = "both lines fit on one, " + (above + 1 + below) + " characters";
    } else if (!endsClause && (below > 3 * above || above > 2 * below)) {
      message = above + " characters above " + below + "; break nearer to the middle";
    }
    if (!message.isEmpty()) {
      faults.broken(
          CaptionRule.LINE_BALANCE,
          text.parts().get(0).line(),
          text.parts().get(0).column(),
          message);
    }
  }
}
