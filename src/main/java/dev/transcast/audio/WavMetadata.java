package dev.transcast.audio;

import java.util.List;

/**
 * What a WAV file says of itself.
 *
 * @param title of the programme; blank for none
 * @param artist who is heard; blank for none
 * @param markers chapters and the like, in order; those past frame 4,294,967,295 cannot be written
 */
public record WavMetadata(String title, String artist, List<Marker> markers) {
  public static final WavMetadata NONE = new WavMetadata("", "", List.of());

  /**
   * A named place.
   *
   * @param frame where it is, from 0
   * @param label what it is called
   */
  public record Marker(long frame, String label) {
    public Marker {
      if (frame < 0) {
        throw new IllegalArgumentException("frame must not be negative: frame=" + frame);
      }
      if (label.isBlank()) {
        throw new IllegalArgumentException("label must not be blank: frame=" + frame);
      }
    }
  }

  public WavMetadata {
    markers = List.copyOf(markers);
    long last = -1;
    for (Marker marker : markers) {
      if (marker.frame() <= last) {
        throw new IllegalArgumentException(
            "markers must be in order: " + marker.frame() + " after " + last);
      }
      last = marker.frame();
    }
  }
}
