package dev.transcast.mix;

import dev.transcast.audio.AudioSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** All layers of a programme, added up. */
final class Mixdown implements AudioSource {
  private final long programmeFrames;
  private final List<Layer> layers;
  private long position;

  /** A mix from the beginning. */
  Mixdown(long programmeFrames, List<Layer> layers) {
    this.programmeFrames = programmeFrames;
    this.layers = layers;
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    int count = (int) Math.min(frames, programmeFrames - position);
    for (float[] channel : block) {
      Arrays.fill(channel, 0, count, 0f);
    }
    for (Layer layer : layers) {
      layer.addTo(block, position, count);
    }
    position += count;
    return count;
  }
}
