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

  /** Replaces the hidden states of the workspace by those of the next layer. */
  void apply(Workspace work) {
    queryKeyValue.apply(work.hidden, work.projected, work.length);
    work.attend();
    attentionOut.apply(work.context, work.change, work.length);
    addAndNormalize(work, attentionNorm);
    widen.apply(work.hidden, work.wide, work.length);
    for (int t = 0; t < work.length; t++) {
      Gelu.apply(work.wide[t]);
    }
    narrow.apply(work.wide, work.change, work.length);
    addAndNormalize(work, outputNorm);
  }

  private static void addAndNormalize(Workspace work, LayerNorm norm) {
    for (int t = 0; t < work.length; t++) {
      float[] hidden = work.hidden[t];
      float[] change = work.change[t];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += change[i];
      }
      norm.apply(hidden);
    }
  }
}
