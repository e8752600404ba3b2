package dev.transcast.mix;

import dev.transcast.audio.AudioSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Puts the takes in their places, each with its track's gain; takes may overlap. */
final class Mixdown implements AudioSource {
  private final Assembly assembly;
  private final float[][] gains;
  private final List<Take> sounding = new ArrayList<>();
  private float[] samples = new float[0];
  private int nextTake;
  private long position;

  /**
   * A mix from the beginning.
   *
   * @param gains factors by track and channel
   */
  Mixdown(Assembly assembly, float[][] gains) {
    this.assembly = assembly;
    this.gains = gains;
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    int count = (int) Math.min(frames, assembly.timeline().frames() - position);
    for (float[] channel : block) {
      Arrays.fill(channel, 0, count, 0f);
    }
    long end = position + count;
    List<Take> takes = assembly.takes();
    while (nextTake < takes.size() && takes.get(nextTake).startFrame() < end) {
      sounding.add(takes.get(nextTake++));
    }
    for (Iterator<Take> each = sounding.iterator(); each.hasNext(); ) {
      Take take = each.next();
      add(take, block, end);
      if (take.endFrame() <= end) {
        each.remove();
      }
    }
    position = end;
    return count;
  }

  private void add(Take take, float[][] block, long blockEnd) throws IOException {
    long from = Math.max(position, take.startFrame());
    int count = (int) (Math.min(blockEnd, take.endFrame()) - from);
    int offset = (int) (from - position);
    if (samples.length < count) {
      samples = new float[count];
    }
    assembly.work().read(take.workFrame() + from - take.startFrame(), samples, count);
    for (int channel = 0; channel < block.length; channel++) {
      float gain = gains[take.track()][channel];
      float[] out = block[channel];
      for (int i = 0; i < count; i++) {
        out[offset + i] += gain * samples[i];
      }
    }
  }
}
