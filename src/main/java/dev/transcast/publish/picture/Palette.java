package dev.transcast.publish.picture;

import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A colour for everybody who speaks. Seven colours that people with any colour vision tell apart,
 * after M. Okabe and K. Ito, "Color Universal Design", 2008; then they begin again.
 */
final class Palette {
  static final Color BACKGROUND = new Color(0x14, 0x1B, 0x2D);
  static final Color PANEL = new Color(0x1E, 0x28, 0x40);
  static final Color TEXT = new Color(0xF4, 0xF1, 0xE8);
  static final Color FAINT = new Color(0x9A, 0xA5, 0xB8);

  private static final List<Color> COLOURS =
      List.of(
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0x2F, 0xC4, 0x9A),
          new Color(0xF0, 0xE4, 0x42),
          new Color(0xF0, 0x7B, 0x3A),
          new Color(0xDD, 0x8F, 0xBC),
          new Color(0x7F, 0x9C, 0xF5));

  private final Map<Speaker, Color> colours = new HashMap<>();

  Palette(Dialogue dialogue) {
    for (Speaker speaker : dialogue.speakers()) {
      colours.put(speaker, COLOURS.get(colours.size() % COLOURS.size()));
    }
  }

  Color of(Speaker speaker) {
    return colours.getOrDefault(speaker, FAINT);
  }
}
