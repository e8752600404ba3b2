package dev.transcast.caption;

import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Timelines nobody would write: odd words, odd times. */
final class RandomTalk {
  private static final List<String> WORDS =
      List.of(
          "the",
          "a",
          "of",
          "and",
          "I",
          "you're",
          "house",
          "lighthouse",
          "um",
          "don't",
          "3.5",
          "Wieliczka",
          "É",
          "naïve",
          "ten",
          "thousand",
          "Dr.",
          "&",
          "-->",
          "<b>",
          "x<y",
          "{\\an8}",
          "—",
          "so,",
          "well;",
          "(no)",
          "\"quoted\"",
          "R&D",
          "&amp;",
          "𝄞𝄞",
          "سلام",
          "it's",
          "Lee",
          "Ann",
          "unputdownable",
          "Donaudampfschifffahrtsgesellschaftskapitänsmützenband");
  private static final List<String> ENDS = List.of(".", "?", "!", ",", "...", ".\"");
  private static final List<String> NAMES =
      List.of(
          "Ann",
          "Bo",
          "Tom & Jerry",
          "A<B>",
          "Maria Fernández-Ortega",
          "Speaker 4",
          "Professor Wilhelmina Featherstonehaugh-Cholmondeley of Upper Slaughter");
  private static final List<String> SOUNDS =
      List.of(
          "[Music]",
          "(laughs)",
          "[a very long and warm"
              + " round of applause from everybody in the hall, with a few whistles from the balcony]");

  private final Random random;
  private final boolean odd;
  private long frame;
  private int position;

  private RandomTalk(Random random, boolean odd) {
    this.random = random;
    this.odd = odd;
  }

  /**
   * A programme of a few turns.
   *
   * @param odd whether words may have no length and lines may overlap
   */
  static Timeline timeline(Random random, boolean odd) {
    return new RandomTalk(random, odd).timeline();
  }

  private Timeline timeline() {
    List<Timeline.Entry> entries = new ArrayList<>();
    long endFrame = 0;
    int turns = 1 + random.nextInt(8);
    for (int t = 0; t < turns; t++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      List<List<Word>> lines = lines();
      Turn turn =
          new Turn(
              t,
              new Speaker("s" + (NAMES.indexOf(name) + 1), name),
              lines.stream().flatMap(List::stream).toList(),
              1);
      for (List<Word> line : lines) {
        long lineStart = frame;
        List<TimedWord> words = new ArrayList<>();
        for (Word word : line) {
          int length = random.nextInt(12_000) + (odd ? 0 : 800);
          if (odd && random.nextInt(3) == 0) {
            length = 0;
          }
          words.add(new TimedWord(word, frame, frame + length));
          frame += length + (random.nextInt(10) == 0 ? random.nextInt(20_000) : 0);
        }
        long lineEnd = words.get(words.size() - 1).endFrame();
        entries.add(new Timeline.Entry(turn, lineStart, lineEnd, words));
        endFrame = Math.max(endFrame, lineEnd);
        frame = odd && random.nextInt(4) == 0 ? lineStart : lineEnd + random.nextInt(16_000);
      }
    }
    return new Timeline(16_000, endFrame + (odd ? 8_000 : random.nextInt(32_000)), entries);
  }

  private List<List<Word>> lines() {
    List<List<Word>> lines = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int l = 0; l < count; l++) {
      if (random.nextInt(8) == 0) {
        String shown = SOUNDS.get(random.nextInt(SOUNDS.size()));
        lines.add(List.of(Word.sound(span(shown), shown)));
      } else {
        List<Word> line = new ArrayList<>();
        int words = 1 + random.nextInt(40);
        for (int w = 0; w < words; w++) {
          String end = random.nextInt(6) == 0 ? ENDS.get(random.nextInt(ENDS.size())) : "";
          String shown = WORDS.get(random.nextInt(WORDS.size())) + end;
          line.add(Word.spoken(span(shown), shown));
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private TextSpan span(String token) {
    TextSpan span = new TextSpan(position, position + token.length());
    position += token.length() + 1;
    return span;
  }
}
