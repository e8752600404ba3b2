package dev.transcast.speaker;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives those who ask from the audience a voice of their own. They sound like any asker, so the
 * decoder takes them for the host; but a host says when their time has come, and calls them: "yes,
 * Alex". Without such an announcement nobody is found.
 */
final class Audience {
  private static final int NOBODY = -1;
  private static final int FIRST_VOICE = TurnDecoder.ROLES; // after those of the decoder
  private static final int ANNOUNCEMENT_REACH = 8;
  private static final int CALL_REACH = 8;
  private static final int SHORTEST_QUESTION = 5;

  /** Whoever answers says more; less is a greeting or a call that the decoder misheard. */
  private static final int LONGEST_INTERJECTION = 4;

  private static final Set<String> QUESTIONS = Set.of("question", "questions");
  private static final Set<String> CALLS =
      Set.of("yes", "yeah", "okay", "ok", "question", "questions", "audience", "from", "and", "to");
  private static final Set<String> SELF = Set.of("i'm", "is", "name's", "am");

  private final Talk talk;
  private final Names names;
  private final Set<String> taken;
  private final Map<String, Integer> voices = new LinkedHashMap<>();

  /**
   * An audience.
   *
   * @param taken given names of those on the stage, in lower case
   */
  Audience(Talk talk, Names names, Set<String> taken) {
    this.talk = talk;
    this.names = names;
    this.taken = taken;
  }

  /**
   * Gives questions from the audience to those who ask them.
   *
   * @param voice of each token, one of the decoder's; changed where somebody asks
   * @return the names of the voices that are new
   */
  Map<Integer, String> seat(int[] voice) {
    int asks = NOBODY; // the first token of a question
    String name = "";
    boolean awaited = false; // called by name, and silent so far
    int end;
    for (int run = announcement().orElse(talk.size() - 1) + 1; run < talk.size(); run = end) {
      end = endOfRun(voice, run);
      boolean answers = voice[run] == TurnDecoder.ANSWERER && end - run > LONGEST_INTERJECTION;
      int called = answers ? NOBODY : called(run, end);
      if (called != NOBODY && !Names.capitalized(talk.form(called)).equals(name)) {
        seat(voice, asks, run, name);
        Arrays.fill(voice, run, called + 1, TurnDecoder.ASKER);
        asks = called + 1;
        name = Names.capitalized(talk.form(called));
        awaited = end - asks < SHORTEST_QUESTION;
      } else if (answers) {
        if (awaited) {
          awaited = false;
        } else {
          seat(voice, asks, run, name);
          asks = NOBODY;
          name = "";
        }
      } else if (asks == NOBODY && Names.GREETINGS.contains(talk.form(run))) {
        asks = run;
        name = ownName(run, end);
      } else {
        awaited &= end - run < SHORTEST_QUESTION;
      }
    }
    seat(voice, asks, talk.size(), name);
    Map<Integer, String> nameOf = new LinkedHashMap<>();
    voices.forEach((known, number) -> nameOf.put(number, known));
    return nameOf;
  }

  private OptionalInt announcement() {
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

  private static int endOfRun(int[] voice, int from) {
    int end = from;
    while (end < voice.length && voice[end] == voice[from]) {
      end++;
    }
    return end;
  }

  private void seat(int[] voice, int from, int to, String name) {
    if (from != NOBODY && to - from >= SHORTEST_QUESTION) {
      String known = name.isEmpty() ? "Audience " + (voices.size() + 1) : name;
      int number = voices.computeIfAbsent(known, unknown -> FIRST_VOICE + voices.size());
      Arrays.fill(voice, from, to, number);
    }
  }

  /** The name with which a host calls somebody as he begins to speak or at last, if he does. */
  private int called(int from, int to) {
    int reach = Math.min(to, from + CALL_REACH);
    IntStream first = IntStream.range(from, reach);
    IntStream last = IntStream.range(Math.max(reach, to - 2), to);
    return IntStream.concat(first, last)
        .filter(i -> isCalled(i, from, to))
        .findFirst()
        .orElse(NOBODY);
  }

  private boolean isCalled(int i, int from, int to) {
    String before = i == from ? "" : talk.form(i - 1);
    boolean last = i + 1 == to || Names.GREETINGS.contains(talk.form(i + 1));
    boolean call =
        before.isEmpty() || CALLS.contains(before) || (Names.GREETINGS.contains(before) && last);
    boolean name = names.isGiven(i) || (last && CALLS.contains(before) && names.mayBeName(i));
    return call && name && !taken.contains(talk.form(i));
  }

  /** What somebody calls himself who greets; empty if he does not. */
  private String ownName(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + CALL_REACH); i++) {
      if (SELF.contains(talk.form(i - 1)) && names.isGiven(i)) {
        return Names.capitalized(talk.form(i));
      }
    }
    return "";
  }
}
