package dev.transcast.voicebuild;

import java.util.List;
import java.util.stream.Stream;

/**
 * A diphone while it is made.
 *
 * @param name {@code aa-b}
 * @param midpoint index of the second phone's first frame
 * @param frames in order, at least one before the midpoint and one after
 */
record Unit(String name, int midpoint, List<UnitFrame> frames) {
  /** The one that nobody says. */
  static final String SILENCE = Phones.PAUSE + "-" + Phones.PAUSE;

  Unit {
    if (midpoint < 1 || midpoint >= frames.size()) {
      throw new IllegalArgumentException(
          name + ": midpoint=" + midpoint + ", frames=" + frames.size());
    }
    frames = List.copyOf(frames);
  }

  /** Where two pauses meet: 80 ms of nothing. */
  static Unit silence(int order) {
    List<UnitFrame> frames =
        Stream.generate(() -> new UnitFrame(false, 0, new double[order], new double[160]))
            .limit(8)
            .toList();
    return new Unit(SILENCE, 4, frames);
  }

  String firstPhone() {
    return name.substring(0, name.indexOf('-'));
  }

  String secondPhone() {
    return name.substring(name.indexOf('-') + 1);
  }

  UnitFrame first() {
    return frames.get(0);
  }

  UnitFrame last() {
    return frames.get(frames.size() - 1);
  }
}
