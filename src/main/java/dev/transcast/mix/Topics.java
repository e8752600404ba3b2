package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import dev.transcast.model.Word;
import dev.transcast.topic.Cohesion;
import dev.transcast.topic.ContentWords;
import dev.transcast.topic.TurnOfTopic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a talk turns to something else: a speaker says so ("let's turn to", "my last question"), or
 * begins with a marker such as "so" while the words around it change.
 */
final class Topics {
  /** Nobody turns to something else in every sentence. */
  private static final int LEAST_WORDS_APART = 60;

  /** Those who turn to something else say so at once. */
  private static final int ANNOUNCING_WORDS = 7;

  private Topics() {}

  /** For each line, whether it opens a topic. */
  static boolean[] openings(List<SpeechRequest> lines) {
    ContentWords contentWords = new ContentWords();
    double[] depths =
        new Cohesion(lines.stream().map(line -> part(line, contentWords)).toList()).depths();
    boolean[] opens = new boolean[lines.size()];
    int lastWord = 0;
    int word = 0;
    for (int i = 0; i < opens.length; i++) {
      if (i > 0 && opensSentence(lines, i) && word - lastWord >= LEAST_WORDS_APART) {
        String start = start(lines.get(i));
        // 1 is a valley like most.
        opens[i] = TurnOfTopic.isAnnounced(start) || (TurnOfTopic.isOpener(start) && depths[i] > 1);
        lastWord = opens[i] ? word : lastWord;
      }
      word += lines.get(i).words().size();
    }
    return opens;
  }

  private static Cohesion.Part part(SpeechRequest line, ContentWords contentWords) {
    List<Word> words = line.isSound() ? List.of() : line.words();
    return new Cohesion.Part(
        words.size(),
        words.stream().flatMap(word -> contentWords.stem(word.shown()).stream()).toList());
  }

  private static boolean opensSentence(List<SpeechRequest> lines, int i) {
    SpeechRequest before = lines.get(i - 1);
    SpeechRequest line = lines.get(i);
    return !line.isSound()
        && !before.isSound()
        && (before.turn().index() != line.turn().index() || Wording.endsSentence(before));
  }

  private static String start(SpeechRequest line) {
    return line.words().stream()
        .limit(ANNOUNCING_WORDS)
        .map(word -> ContentWords.letters(word.shown()))
        .collect(Collectors.joining(" "));
  }
}
