package dev.transcast.mix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The takes in their places, each with its track's gain; takes may overlap. */
final class TakesLayer implements Layer {
  private final List<Take> takes;
  private final WorkFile work;
  private final float[][] gains;
  private final List<Take> sounding = new ArrayList<>();
  private float[] samples = new float[0];
  private int nextTake;

  /**
   * Takes from the first one on.
   *
   * @param takes in the order they begin
   * @param gains factors by track and channel
   */
  TakesLayer(List<Take> takes, WorkFile work, float[][] gains) {
    this.takes = takes;
    this.work = work;
    this.gains = gains;
  }

  @Override
  public void addTo(float[][] block, long position, int frames) throws IOException {
    long end = position + frames;
    while (nextTake < takes.size() && takes.get(nextTake).startFrame() < end) {
      sounding.add(takes.get(nextTake++));
    }
    for (Iterator<Take> each = sounding.iterator(); each.hasNext(); ) {
      Take take = each.next();
      add(take, block, position, end);
      if (take.endFrame() <= end) {
        each.remove();
      }
    }
  }

  private void add(Take take, float[][] block, long position, long end) throws IOException {
    long from = Math.max(position, take.startFrame());
    int count = (int) (Math.min(end, take.endFrame()) - from);
    int offset = (int) (from - position);
    if (samples.length < count) {
      samples = new float[count];
    }
    work.read(take.workFrame() + from - take.startFrame(), samples, count);
    for (int channel = 0; channel < block.length; channel++) {
      float gain = gains[take.track()][channel];
      float[] out = block[channel];
      for (int i = 0; i < count; i++) {
        out[offset + i] += gain * samples[i];
      }
    }
  }
}
