package dev.transcast.caption;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Parts of speech by Apache OpenNLP's English model, in the tags of Universal Dependencies; a
 * contraction has those of its parts: {@code I'm} is {@code PRON+AUX}.
 *
 * <p>The model is loaded when first needed, once for all taggers. A tagger is for one thread.
 */
final class PartOfSpeechTagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** Tags depend on a few neighbours only, and the search takes longer for long sequences. */
  private static final int LONGEST_SEQUENCE = 60;

  private static final String CLOSING = ",.!?;:…";

  /** Captions are cut anew when silence has been added; their words have the same tags. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Map<List<String>, List<String>> remembered = new HashMap<>();
  private @Nullable POSTaggerME tagger;

  /** Loads on first use; the class is not touched before. */
  private static final class Model {
    static final POSModel LOADED = load();

    private static POSModel load() {
      try (InputStream in = PartOfSpeechTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + MODEL);
        }
        return new POSModel(new BufferedInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException("the part-of-speech model is broken: " + MODEL, e);
      }
    }
  }

  /** One tag for each word. */
  List<String> tag(List<CueWord> words) {
    List<String> tags = new ArrayList<>(words.size());
    List<String> tokens = new ArrayList<>();
    List<Integer> wordTokens = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      String text = words.get(k).text();
      wordTokens.add(tokens.size());
      tokens.add(WordClass.bare(text));
      char last = text.charAt(text.length() - 1);
      boolean closes = CLOSING.indexOf(last) >= 0;
      if (closes) {
        tokens.add(String.valueOf(last)); // the model was trained on punctuation of its own
      }
      boolean sentenceEnds = closes && ".!?…".indexOf(last) >= 0;
      if (sentenceEnds || tokens.size() >= LONGEST_SEQUENCE || k + 1 == words.size()) {
        List<String> tagged = sequence(tokens);
        wordTokens.forEach(token -> tags.add(tagged.get(token)));
        tokens.clear();
        wordTokens.clear();
      }
    }
    return tags;
  }

  private List<String> sequence(List<String> tokens) {
    List<String> known = remembered.get(tokens);
    if (known != null) {
      return known;
    }
    if (tagger == null) {
      tagger = new POSTaggerME(Model.LOADED, POSTagFormat.UD);
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    List<String> tags = List.of(tagger.tag(tokens.toArray(String[]::new)));
    remembered.put(List.copyOf(tokens), tags);
    return tags;
  }
}
