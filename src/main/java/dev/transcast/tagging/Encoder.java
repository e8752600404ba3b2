package dev.transcast.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trained network: word vectors, places, marks and capitals go through a few encoder layers.
 * Its layers began as those of MiniLM (W. Wang et al., "MiniLM: Deep Self-Attention Distillation",
 * 2020). Holds no state: safe for use by many threads, each with a workspace of its own.
 */
final class Encoder {
  private final int size;
  private final int heads;
  private final int wideSize;
  private final int windowWords;
  private final WordVectors vectors;
  private final QuantizedRows places;
  private final QuantizedRows marksBefore;
  private final QuantizedRows marksAfter;
  private final QuantizedRows cases;
  private final QuantizedRows styles;
  private final LayerNorm norm;
  private final List<EncoderLayer> layers;
  private final Heads scores;

  Encoder(ModelReader reader) throws IOException {
    this.size = reader.size();
    this.heads = reader.size();
    this.wideSize = reader.size();
    int layerCount = reader.size();
    this.windowWords = reader.size();
    this.vectors = WordVectors.read(reader);
    this.places = reader.rows();
    this.marksBefore = reader.rows();
    this.marksAfter = reader.rows();
    this.cases = reader.rows();
    this.styles = reader.rows();
    this.norm = LayerNorm.read(reader);
    List<EncoderLayer> read = new ArrayList<>();
    for (int i = 0; i < layerCount; i++) {
      read.add(EncoderLayer.read(reader));
    }
    this.layers = List.copyOf(read);
    this.scores = Heads.read(reader);
  }

  /** The most words that it reads at once. */
  int windowWords() {
    return windowWords;
  }

  Workspace workspace(int words) {
    return new Workspace(words, size, heads, wideSize);
  }

  /** Scores words {@code from} to {@code from + work.words} of a text. */
  List<WordTags> tag(ReadText text, int from, Workspace work) {
    int words = work.words();
    for (int t = 0; t < work.length; t++) {
      Arrays.fill(work.hidden[t], 0);
    }
    for (int t = 0; t < words; t++) {
      float[] row = work.hidden[t];
      int at = from + t;
      vectors.addTo(row, text.form(at).bare());
      places.addTo(row, t, 1);
      marksBefore.addTo(row, text.markBefore(at), 1);
      marksAfter.addTo(row, text.markAfter(at), 1);
      cases.addTo(row, text.letters(at), 1);
      styles.addTo(row, text.style(), 1);
      norm.apply(row);
    }
    for (EncoderLayer layer : layers) {
      layer.apply(work);
    }
    List<WordTags> tags = new ArrayList<>(words);
    for (int t = 0; t < words; t++) {
      tags.add(scores.tags(work.hidden[t], work.hidden[Math.max(0, t - 1)]));
    }
    return tags;
  }
}
