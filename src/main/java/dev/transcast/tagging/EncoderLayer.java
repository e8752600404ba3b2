package dev.transcast.tagging;

import java.io.IOException;

/**
 * One layer of a BERT-like encoder: self-attention and a feed-forward net, each with a residual and
 * a normalisation after it (A. Vaswani et al., "Attention Is All You Need", 2017, section 3.1).
 */
record EncoderLayer(
    Dense queryKeyValue,
    Dense attentionOut,
    LayerNorm attentionNorm,
    Dense widen,
    Dense narrow,
    LayerNorm outputNorm) {
  static EncoderLayer read(ModelReader reader) throws IOException {
    return new EncoderLayer(
        Dense.read(reader),
        Dense.read(reader),
        LayerNorm.read(reader),
        Dense.read(reader),
        Dense.read(reader),
        LayerNorm.read(reader));
  }

  /**
   * Replaces hidden states of the workspace by those of the next layer. All words are attended to,
   * and only those from {@code from} to {@code to}, which is not one of them, are replaced.
   */
  void apply(Workspace work, int from, int to) {
    queryKeyValue.apply(work.hidden, work.projected, 0, work.length, work.room);
    work.attend();
    attentionOut.apply(work.context, work.change, from, to, work.room);
    addAndNormalize(work, attentionNorm, from, to);
    widen.apply(work.hidden, work.wide, from, to, work.room);
    for (int t = from; t < to; t++) {
      Gelu.apply(work.wide[t]);
    }
    narrow.apply(work.wide, work.change, from, to, work.room);
    addAndNormalize(work, outputNorm, from, to);
  }

  private static void addAndNormalize(Workspace work, LayerNorm norm, int from, int to) {
    for (int t = from; t < to; t++) {
      float[] hidden = work.hidden[t];
      float[] change = work.change[t];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += change[i];
      }
      norm.apply(hidden);
    }
  }
}
