package dev.transcast.speech;

import java.util.List;

/**
 * What will be said for a written word.
 *
 * @param written as it stands in the text
 * @param spoken the words a reader says for it; none where there is nothing to say
 * @param phones for each spoken word its phones in ARPAbet, as a lexicon writes them
 */
public record Pronunciation(String written, List<String> spoken, List<String> phones) {
  public Pronunciation {
    spoken = List.copyOf(spoken);
    phones = List.copyOf(phones);
    if (spoken.size() != phones.size()) {
      throw new IllegalArgumentException(
          spoken.size() + " spoken words, but phones for " + phones.size());
    }
  }
}
