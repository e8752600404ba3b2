package dev.transcast.publish.page;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A class of the style sheet, {@code s0} to {@code s7}, for everybody who speaks. */
final class SpeakerClasses {
  private static final int COLOURS = 8;

  private final List<Speaker> speakers;
  private final Map<Speaker, String> classes = new HashMap<>();

  SpeakerClasses(Dialogue dialogue) {
    this.speakers = dialogue.speakers();
    for (Speaker speaker : speakers) {
      classes.put(speaker, "s" + classes.size() % COLOURS);
    }
  }

  String of(Speaker speaker) {
    return classes.getOrDefault(speaker, "");
  }

  /** The list under the title. */
  String legend() {
    StringBuilder html = new StringBuilder();
    for (Speaker speaker : speakers) {
      html.append("<li class=\"")
          .append(of(speaker))
          .append("\">")
          .append(Html.isolated(speaker.name()))
          .append("</li>");
    }
    return html.toString();
  }
}
