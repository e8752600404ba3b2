package dev.transcast.mix;

import java.io.IOException;
import java.util.List;

/**
 * A recording in its place, under envelopes; played again and again until its time is over, each
 * time blending into the next.
 */
final class MusicLayer implements Layer {
  private static final double BLEND_SECONDS = 1.5;

  private final Recording recording;
  private final long startFrame;
  private final long endFrame;
  private final List<Envelope> envelopes;
  private final double gain;
  private final long blendFrames;

  /**
   * Places a recording.
   *
   * @param endFrame one past the last
   * @param envelopes in frames of the programme; their gains multiply
   * @param gain factor for all of it
   */
  MusicLayer(
      Recording recording,
      int sampleRateHz,
      long startFrame,
      long endFrame,
      List<Envelope> envelopes,
      double gain) {
    this.recording = recording;
    this.startFrame = startFrame;
    this.endFrame = endFrame;
    this.envelopes = envelopes;
    this.gain = gain;
    long blend = (long) (BLEND_SECONDS * sampleRateHz);
    blendFrames = Math.min(blend, recording.frames() / 4);
  }

  @Override
  public void addTo(float[][] block, long position, int frames) throws IOException {
    long from = Math.max(position, startFrame);
    long to = Math.min(position + frames, endFrame);
    if (from >= to || recording.frames() == 0) {
      return;
    }
    float[] gains = new float[(int) (to - from)];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (float) gain;
      for (Envelope envelope : envelopes) {
        gains[i] *= envelope.at(from + i);
      }
    }
    long period = recording.frames() - blendFrames;
    long firstRound = Math.max(0, (from - startFrame - blendFrames) / period);
    for (long round = firstRound; startFrame + round * period < to; round++) {
      addRound(block, (int) (from - position), gains, from - startFrame - round * period, round);
    }
  }

  /**
   * Adds what of one round falls into the block.
   *
   * @param offset frame of the block where the gains begin
   * @param first frame of the recording that belongs there; may lie outside of it
   */
  private void addRound(float[][] block, int offset, float[] gains, long first, long round)
      throws IOException {
    int begin = (int) Math.max(0, -first);
    int end = (int) Math.min(gains.length, recording.frames() - first);
    if (begin >= end) {
      return;
    }
    boolean hasNext = startFrame + (round + 1) * (recording.frames() - blendFrames) < endFrame;
    float[] samples = recording.read(first + begin, end - begin);
    for (int i = begin; i < end; i++) {
      float factor = gains[i] * blend(first + i, round > 0, hasNext);
      for (int channel = 0; channel < block.length; channel++) {
        block[channel][offset + i] += factor * samples[(i - begin) * block.length + channel];
      }
    }
  }

  /** Equal power: what blends here is not alike. */
  private float blend(long frame, boolean hasPrevious, boolean hasNext) {
    long left = recording.frames() - frame;
    if (hasPrevious && frame < blendFrames) {
      return (float) StrictMath.sin(Math.PI / 2 * (frame + 0.5) / blendFrames);
    }
    if (hasNext && left <= blendFrames) {
      return (float) StrictMath.sin(Math.PI / 2 * (left - 0.5) / blendFrames);
    }
    return 1;
  }
}
