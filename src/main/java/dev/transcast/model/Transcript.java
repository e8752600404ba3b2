package dev.transcast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody said, as a file has it.
 *
 * @param sourceName the file as the user named it, for messages
 * @param id names the episode's folder and files: lower-case letters, digits, {@code . _ -}
 * @param title what people see
 * @param text the decoded file, never rewritten; words point into it
 * @param passages at least one, in order of the source
 * @param directions what the file asks of the later stages; only scripts ask for anything
 */
public record Transcript(
    String sourceName,
    String id,
    String title,
    String text,
    List<Passage> passages,
    Directions directions) {
  public Transcript {
    Objects.requireNonNull(sourceName, "sourceName");
    Objects.requireNonNull(directions, "directions");
    passages = sharing(passages);
    requireId(id);
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank: id=" + id);
    }
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a transcript needs passages: id=" + id);
    }
    int position = 0;
    for (Passage passage : passages) {
      for (Word word : passage.words()) {
        if (word.source().start() < position || word.source().end() > text.length()) {
          throw new IllegalArgumentException(
              "words must follow each other inside the text: " + word + " after " + position);
        }
        position = word.source().end();
      }
    }
  }

  /** The same passages as parts of one list of words, so that turns and lines can be others. */
  private static List<Passage> sharing(List<Passage> passages) {
    List<Word> words = Word.join(passages.stream().map(Passage::words).toList());
    List<Passage> sharing = new ArrayList<>(passages.size());
    int from = 0;
    for (Passage passage : passages) {
      int to = from + passage.words().size();
      sharing.add(passage.withWords(words.subList(from, to)));
      from = to;
    }
    return List.copyOf(sharing);
  }

  /** All words in order, sounds included. */
  public List<Word> words() {
    return Word.join(passages.stream().map(Passage::words).toList());
  }

  /** What the source has where it says a word; an earlier stage may show it otherwise. */
  public String printed(Word word) {
    return text.substring(word.source().start(), word.source().end());
  }

  /** The same transcript with other passages, for instance with punctuation restored. */
  public Transcript withPassages(List<Passage> newPassages) {
    return new Transcript(sourceName, id, title, text, newPassages, directions);
  }

  static void requireId(String id) {
    if (!id.matches("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}._-]*")) {
      throw new IllegalArgumentException("id must be a safe file name: \"" + id + "\"");
    }
  }
}
