package dev.transcast.speaker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gives those who ask from the audience a voice of their own. They sound like any asker, so the
 * decoder takes them for the host; but a host says when their time has come, and calls them: "yes,
 * Alex". Without such an announcement nobody is found.
 */
final class Audience {
  /**
   * Somebody who asks.
   *
   * @param from the token with which he begins
   * @param voice the same for the same name
   */
  record Question(int from, int voice, String name) {}

  private static final int FIRST_VOICE = 2; // after those of the decoder
  private static final int ANNOUNCEMENT_REACH = 8;
  private static final int CALL_REACH = 8;
  private static final int SHORTEST_QUESTION = 5;
  private static final Set<String> QUESTIONS = Set.of("question", "questions");
  private static final Set<String> GREETINGS = Set.of("hi", "hey", "hello");
  private static final Set<String> CALLS =
      Set.of("yes", "yeah", "okay", "ok", "question", "questions", "audience", "from", "and", "to");

  private final NameReader names;
  private final Talk talk;
  private final int announcement;
  private final Map<String, Integer> voices = new HashMap<>();

  Audience(NameReader names, Talk talk) {
    this.names = names;
    this.talk = talk;
    this.announcement = announcement(talk).orElse(talk.size());
  }

  private static OptionalInt announcement(Talk talk) {
    for (int i = 0; i < talk.size(); i++) {
      if (!talk.form(i).equals("audience")) {
        continue;
      }
      for (int j = i - ANNOUNCEMENT_REACH; j <= i + ANNOUNCEMENT_REACH; j++) {
        if (QUESTIONS.contains(talk.form(j))) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Who asks in a turn of the host's, if it is somebody else: all of it or its end. */
  Optional<Question> question(int from, int to) {
    int start = Math.max(from, announcement + 1);
    if (start + SHORTEST_QUESTION > to) {
      return Optional.empty();
    }
    boolean greets = start == from && GREETINGS.contains(talk.form(start));
    for (int i = start; i < Math.min(to - SHORTEST_QUESTION, start + CALL_REACH); i++) {
      boolean called = i == from || CALLS.contains(talk.form(i - 1)) || i == announcement + 1;
      if (names.isName(talk, i) && (called || greets)) {
        return Optional.of(asked(greets ? from : i + 1, capitalized(talk.form(i))));
      }
    }
    return greets ? Optional.of(asked(from, "Audience " + (voices.size() + 1))) : Optional.empty();
  }

  private Question asked(int from, String name) {
    int next = FIRST_VOICE + voices.size();
    Integer known = voices.putIfAbsent(name, next);
    return new Question(from, known == null ? next : known, name);
  }

  private static String capitalized(String form) {
    return Character.toUpperCase(form.charAt(0)) + form.substring(1);
  }
}
