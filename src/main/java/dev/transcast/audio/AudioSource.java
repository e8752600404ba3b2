package dev.transcast.audio;

import java.io.IOException;

/** Sound that is pulled block by block, so that an episode never lies in memory. */
@FunctionalInterface
public interface AudioSource {
  /**
   * Reads the next frames.
   *
   * @param block one array a channel, full scale -1..1, overwritten from index 0
   * @param frames how many frames are wanted, at least 1
   * @return how many were read; fewer than wanted only at the end, 0 after it
   * @throws IOException if the file below cannot be read; the message names it
   */
  int read(float[][] block, int frames) throws IOException;
}
