package dev.transcast.speech;

import java.util.Set;

/** Short words that are shouted more often than they are initials: NOT, ALL, WHY. */
final class CapitalWords {
  private static final Set<String> WORDS =
      Set.of(
          "all", "and", "any", "are", "big", "but", "can", "day", "did", "do", "for", "free", "get",
          "go", "good", "had", "has", "have", "he", "her", "him", "his", "how", "huge", "if", "in",
          "is", "just", "know", "love", "many", "me", "more", "most", "much", "must", "my", "need",
          "new", "no", "not", "now", "of", "off", "on", "one", "only", "our", "out", "real", "see",
          "she", "so", "some", "stop", "that", "the", "them", "then", "they", "this", "to", "too",
          "two", "up", "very", "want", "was", "way", "we", "well", "were", "what", "when", "who",
          "why", "will", "with", "yes", "you", "your", "zero");

  private CapitalWords() {}

  static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
