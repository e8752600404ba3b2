package dev.transcast.tagging;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vector for every word there can be: frequent words have their own, others the mean of their
 * pieces, found from the left, the longest first (WordPiece: M. Schuster, K. Nakajima, "Japanese
 * and Korean Voice Search", 2012).
 *
 * <p>Design decision: one position a word, not a piece. Contractions ("don't" is three pieces) and
 * names make a talk a quarter longer in pieces, and every score is wanted a word.
 */
final class WordVectors {
  private static final int MOST_PIECES = 4;
  private static final int LONGEST_PART = 30;
  private static final String CONTINUED = "##";
  private static final String UNKNOWN = "[UNK]";
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern PART = Pattern.compile("[a-z0-9]+|[^\\sa-z0-9]");

  private final Map<String, Integer> words;
  private final QuantizedRows wordRows;
  private final Map<String, Integer> pieces;
  private final QuantizedRows pieceRows;

  private WordVectors(
      Map<String, Integer> words,
      QuantizedRows wordRows,
      Map<String, Integer> pieces,
      QuantizedRows pieceRows) {
    this.words = words;
    this.wordRows = wordRows;
    this.pieces = pieces;
    this.pieceRows = pieceRows;
  }

  static WordVectors read(ModelReader reader) throws IOException {
    Map<String, Integer> words = numbered(reader.strings());
    QuantizedRows wordRows = reader.rows();
    Map<String, Integer> pieces = numbered(reader.strings());
    return new WordVectors(words, wordRows, pieces, reader.rows());
  }

  private static Map<String, Integer> numbered(List<String> strings) {
    Map<String, Integer> numbers = new HashMap<>(strings.size() * 2);
    for (String string : strings) {
      numbers.put(string, numbers.size());
    }
    return numbers;
  }

  /** Adds the vector of a word in lower case to the target. */
  void addTo(float[] target, String word) {
    Integer own = words.get(word);
    if (own != null) {
      wordRows.addTo(target, own, 1);
      return;
    }
    List<Integer> rows = pieces(word);
    for (int row : rows) {
      pieceRows.addTo(target, row, 1f / rows.size());
    }
  }

  /** The rows of the first pieces of a word; at least one. */
  private List<Integer> pieces(String word) {
    String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    List<Integer> rows = new ArrayList<>();
    Matcher part = PART.matcher(plain);
    while (part.find() && rows.size() < MOST_PIECES) {
      addPieces(part.group(), rows);
    }
    if (rows.isEmpty()) {
      rows.add(row(UNKNOWN));
    }
    return rows.subList(0, Math.min(rows.size(), MOST_PIECES));
  }

  private void addPieces(String part, List<Integer> rows) {
    int known = rows.size();
    int start = 0;
    while (start < part.length()) {
      int end = part.length() > LONGEST_PART ? start : part.length();
      String prefix = start == 0 ? "" : CONTINUED;
      while (end > start && !pieces.containsKey(prefix + part.substring(start, end))) {
        end--;
      }
      if (end == start) {
        rows.subList(known, rows.size()).clear();
        rows.add(row(UNKNOWN));
        return;
      }
      rows.add(row(prefix + part.substring(start, end)));
      start = end;
    }
  }

  private int row(String piece) {
    Integer row = pieces.get(piece);
    if (row == null) {
      throw new IllegalStateException("the model has no piece \"" + piece + "\"");
    }
    return row;
  }
}
