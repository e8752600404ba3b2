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

  /**
   * Reads a window of a text and scores words of it.
   *
   * @param start the first word of the window
   * @param from the first word of the text to score, inside the window
   * @param to the first word of the text after those
   */
  List<WordTags> tag(ReadText text, int start, int from, int to, Workspace work) {
    int words = work.words();
    for (int t = 0; t < work.length; t++) {
      Arrays.fill(work.hidden[t], 0);
    }
    for (int t = 0; t < words; t++) {
      float[] row = work.hidden[t];
      int at = start + t;
      vectors.addTo(row, text.form(at).bare());
      places.addTo(row, t, 1);
      marksBefore.addTo(row, text.markBefore(at), 1);
      marksAfter.addTo(row, text.markAfter(at), 1);
      cases.addTo(row, text.letters(at), 1);
      styles.addTo(row, text.style(), 1);
      norm.apply(row);
    }
    int first = Math.max(0, from - start - 1); // a change is told by the word before, too
    int last = layers.size() - 1;
    for (EncoderLayer layer : layers.subList(0, last)) {
      layer.apply(work, 0, work.length);
    }
    layers.get(last).apply(work, first, to - start);
    List<WordTags> tags = new ArrayList<>(to - from);
    for (int t = from - start; t < to - start; t++) {
      tags.add(scores.tags(work.hidden[t], work.hidden[Math.max(0, t - 1)]));
    }
    return tags;
  }
}
