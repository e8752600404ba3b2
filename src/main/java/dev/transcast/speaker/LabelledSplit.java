package dev.transcast.speaker;

import dev.transcast.model.Passage;
import dev.transcast.model.Transcript;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The split that the source prints. Same label, same speaker; a passage without a label goes on
 * with whoever spoke last, unless the source says that somebody else begins, who is then a speaker
 * of his own for as long as no label follows.
 */
final class LabelledSplit {
  private static final String UNNAMED = "";

  private final Map<String, Integer> voices = new LinkedHashMap<>();
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<List<Word>> words = new ArrayList<>();
  private String speaking = UNNAMED;

  private LabelledSplit() {}

  static List<Stretch> split(Transcript transcript) {
    LabelledSplit split = new LabelledSplit();
    transcript.passages().forEach(split::add);
    split.close();
    return split.stretches;
  }

  private void add(Passage passage) {
    String next = passage.label().orElse(passage.opensTurn() ? UNNAMED : speaking);
    // Applause before the first word is nobody's: it joins whoever speaks first.
    boolean nothingSaid = words.stream().flatMap(List::stream).allMatch(Word::isSound);
    if (!next.equals(speaking) && !(stretches.isEmpty() && nothingSaid)) {
      close();
    }
    speaking = next;
    words.add(passage.words());
  }

  private void close() {
    if (!words.isEmpty()) {
      int voice = voices.computeIfAbsent(speaking, name -> voices.size());
      Optional<String> name = Optional.of(speaking).filter(label -> !label.equals(UNNAMED));
      stretches.add(new Stretch(voice, name, Word.join(words), 1.0));
      words.clear();
    }
  }
}
