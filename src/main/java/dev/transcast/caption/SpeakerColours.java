package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * White, yellow, cyan and green in the order in which people first speak; who comes later is white
 * (BBC Subtitle Guidelines, "Use colours"). Green is the full green of teletext, CSS {@code lime}.
 */
final class SpeakerColours {
  private static final List<String> PALETTE = List.of("white", "yellow", "cyan", "lime");

  private final List<Speaker> speakers;

  private SpeakerColours(List<Speaker> speakers) {
    this.speakers = speakers;
  }

  static SpeakerColours of(List<Cue> cues) {
    Set<Speaker> speakers = new LinkedHashSet<>();
    for (Cue cue : cues) {
      if (!cue.isSound()) {
        cue.lines().forEach(line -> speakers.add(line.speaker()));
      }
    }
    return new SpeakerColours(new ArrayList<>(speakers));
  }

  /** In the order in which they first speak. */
  List<Speaker> speakers() {
    return speakers;
  }

  /** Whether nobody else has the colour. */
  boolean isOwn(Speaker speaker) {
    int place = speakers.indexOf(speaker);
    return place < PALETTE.size() && (place > 0 || speakers.size() <= PALETTE.size());
  }

  /** A colour keyword of CSS and TTML. */
  String nameOf(Speaker speaker) {
    int place = speakers.indexOf(speaker);
    return place >= 0 && place < PALETTE.size() ? PALETTE.get(place) : PALETTE.get(0);
  }
}
