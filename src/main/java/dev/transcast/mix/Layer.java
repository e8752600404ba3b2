package dev.transcast.mix;

import java.io.IOException;

/** Something that is heard in the programme together with others; asked from beginning to end. */
@FunctionalInterface
interface Layer {
  /**
   * Adds its sound to a block.
   *
   * @param block one array a channel, from index 0
   * @param position programme frame of index 0; where the last call ended
   */
  void addTo(float[][] block, long position, int frames) throws IOException;
}
