package dev.transcast.caption;

import dev.transcast.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name before a line, as formats without voices print it: {@code Ann Lee: }. It counts into the
 * line, so the builder leaves room for it and the writer finds that room: both ask this class.
 *
 * @param text the name and its marks
 * @param standsAlone whether it has a line of its own, however short
 */
record SpeakerLabel(String text, boolean standsAlone) {
  static SpeakerLabel of(Speaker speaker, SpeakerStyle style) {
    String name = String.join(" ", CueWord.tokens(speaker.name()));
    return switch (style) {
      case COLON -> new SpeakerLabel(name + ":", /* standsAlone= */ false);
      case BRACKETS -> new SpeakerLabel("[" + name + "]", /* standsAlone= */ false);
      case PARENTHESES -> new SpeakerLabel("(" + name + ")", /* standsAlone= */ true);
      case COLOURS ->
          new SpeakerLabel(name.toUpperCase(Locale.ROOT) + ":", /* standsAlone= */ false);
    };
  }

  int chars() {
    return text.codePointCount(0, text.length());
  }

  /** What is left of a line for text behind the label; zero or less if nothing is. */
  int charsLeft(CaptionProfile profile) {
    return profile.maxLineChars() - chars() - 1;
  }

  /** The lines with the label: before the first where that fits, else on a line of its own. */
  List<String> before(List<String> lines, CaptionProfile profile) {
    List<String> labelled = new ArrayList<>(lines);
    String first = lines.get(0);
    if (!standsAlone && first.codePointCount(0, first.length()) <= charsLeft(profile)) {
      labelled.set(0, text + " " + first);
    } else {
      labelled.add(0, shortened(profile.maxLineChars()));
    }
    return labelled;
  }

  /** A name too long for any line loses its end; the words never do. */
  private String shortened(int maxChars) {
    if (chars() <= maxChars) {
      return text;
    }
    String mark = text.substring(text.length() - 1);
    return text.substring(0, text.offsetByCodePoints(0, maxChars - 2)) + "…" + mark;
  }

  /** Finds where the speaker changes; a sound in between changes nothing. */
  static final class Changes {
    private final SpeakerStyle style;
    private @Nullable Speaker current;

    Changes(SpeakerStyle style) {
      this.style = style;
    }

    Optional<SpeakerLabel> next(Speaker speaker, boolean isSound) {
      if (isSound || speaker.equals(current)) {
        return Optional.empty();
      }
      current = speaker;
      return Optional.of(SpeakerLabel.of(speaker, style));
    }
  }
}
