package dev.transcast.chapter;

import dev.transcast.model.Speaker;
import dev.transcast.topic.ContentWords;
import dev.transcast.topic.TurnOfTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What in the wording of a sentence says that something new begins with it. */
final class TurningPoints {
  private static final double TURN = 0.4;

  /** Whoever is being listened to is seldom the one who changes the subject. */
  private static final double MID_TURN = -0.8;

  private static final double HOST = 0.5;
  private static final double QUESTION = 0.6;
  private static final double MARKER = 0.5;
  private static final double ANNOUNCEMENT = 1.2;

  /** The host's next sentences belong to the opening: the question often comes last. */
  private static final int OPENING_SENTENCES = 3;

  private final List<Sentence> sentences;
  private final boolean[] isAnnounced;
  private final Optional<Speaker> host;

  TurningPoints(List<Sentence> sentences) {
    this.sentences = sentences;
    this.isAnnounced = new boolean[sentences.size()];
    for (int i = 0; i < isAnnounced.length; i++) {
      isAnnounced[i] = TurnOfTopic.isAnnounced(text(sentences.get(i)));
    }
    this.host = host(sentences);
  }

  /** A talk's host asks most of the questions; a talk where one person speaks has none. */
  private static Optional<Speaker> host(List<Sentence> sentences) {
    Map<Speaker, Integer> questions = new HashMap<>();
    for (Sentence sentence : sentences) {
      questions.merge(sentence.speaker(), sentence.isQuestion() ? 1 : 0, Integer::sum);
    }
    if (questions.size() < 2) {
      return Optional.empty();
    }
    int most = questions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most == 0
        ? Optional.empty()
        : sentences.stream()
            .map(Sentence::speaker)
            .filter(speaker -> questions.getOrDefault(speaker, 0) == most)
            .findFirst();
  }

  /** How much speaks for a new chapter at a sentence, about -1 to 3. */
  double weight(int index) {
    Sentence sentence = sentences.get(index);
    double weight = sentence.opensTurn() || host.isEmpty() ? TURN : MID_TURN;
    boolean isHost = host.isPresent() && host.get().equals(sentence.speaker());
    if (isHost && sentence.opensTurn()) {
      weight += HOST;
    }
    if (TurnOfTopic.isOpener(text(sentence))) {
      weight += MARKER;
    }
    boolean asks = false;
    boolean announces = false;
    for (int i = index; i < Math.min(sentences.size(), index + OPENING_SENTENCES); i++) {
      if (i > index && sentences.get(i).opensTurn()) {
        break;
      }
      asks |= sentences.get(i).isQuestion();
      announces |= isAnnounced[i];
    }
    if (asks && isHost && sentence.opensTurn()) {
      weight += QUESTION;
    }
    if (announces) {
      weight += ANNOUNCEMENT;
    }
    return weight;
  }

  private static String text(Sentence sentence) {
    return String.join(" ", sentence.words().stream().map(ContentWords::letters).toList());
  }
}
