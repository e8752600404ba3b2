package dev.transcast.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a caption without its markup. Tags follow WebVTT (section 6.4) with one deviation: a
 * {@code <} that begins no tag on the same line is text, since people write {@code a < b}.
 *
 * @param excerpt what is shown
 * @param voices where a voice begins or ends
 * @param hasTimes whether it holds times between its words, as automatic captions do
 */
record CueText(Excerpt excerpt, List<Voice> voices, boolean hasTimes) {
  private static final int LONGEST_TAG = 200;
  private static final Pattern VOICE = Pattern.compile("v([. \\t].*)?");

  /**
   * A change of voice.
   *
   * @param at character of the excerpt
   * @param name the annotation of {@code <v>}; empty at {@code </v>}
   */
  record Voice(int at, Optional<String> name) {}

  static CueText read(String source, int from, int to) {
    Excerpt.Builder out = new Excerpt.Builder();
    List<Voice> voices = new ArrayList<>();
    boolean hasTimes = false;
    int textStart = from;
    int i = from;
    while (i < to) {
      int end = endOfMarkup(source, i, to);
      if (end < 0) {
        i++;
        continue;
      }
      Entities.append(source, textStart, i, out);
      if (source.charAt(i) == '<') {
        String tag = source.substring(i + 1, end - 1);
        hasTimes |= Character.isDigit(tag.charAt(0));
        if (tag.equals("/v")) {
          voices.add(new Voice(out.length(), Optional.empty()));
        } else if (VOICE.matcher(tag).matches()) {
          voices.add(new Voice(out.length(), annotation(tag)));
        }
      }
      i = end;
      textStart = end;
    }
    Entities.append(source, textStart, to, out);
    return new CueText(out.build(), voices, hasTimes);
  }

  boolean isBlank() {
    return Lines.isBlank(excerpt.chars(), 0, excerpt.length());
  }

  /** {@code v.loud Ann Lee} names {@code Ann Lee}. */
  private static Optional<String> annotation(String tag) {
    String[] parts = tag.split("[ \\t]+", 2);
    return parts.length < 2 ? Optional.empty() : Label.clean(Entities.decodeAll(parts[1]));
  }

  /** One past a tag or an {@code {\an8}} of SubRip, or -1. */
  private static int endOfMarkup(String source, int start, int to) {
    char open = source.charAt(start);
    if (start + 1 >= to || (open != '<' && open != '{')) {
      return -1;
    }
    char next = source.charAt(start + 1);
    boolean isMarkup =
        open == '{' ? next == '\\' : next == '/' || (next < 128 && Character.isLetterOrDigit(next));
    if (!isMarkup) {
      return -1;
    }
    char close = open == '<' ? '>' : '}';
    int limit = Math.min(to, start + LONGEST_TAG);
    for (int i = start + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == close) {
        return i + 1;
      }
      if (c == open) {
        return -1;
      }
    }
    return -1;
  }
}
