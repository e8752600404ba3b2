package dev.transcast.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads where a talk calls somebody by name to his face, or introduces him. */
final class NameReader {
  /**
   * A name that names a voice.
   *
   * @param given given name, in lower case
   * @param full as it prints, with the family name where the text has it
   * @param token where it stands
   * @param self whether the speaker names himself; else somebody who is spoken to
   * @param weight how much it says
   */
  record Mention(String given, String full, int token, boolean self, double weight) {
    boolean introduced() {
      return !self && weight == INTRODUCED;
    }
  }

  private static final double INTRODUCED = 2;
  private static final double THANKED = 1.5;
  private static final double CALLED = 1;

  private static final Set<String> CALLS =
      Set.of("so", "okay", "well", "and", "but", "alright", "yeah", "yes", "right", "now", "or");
  private static final Set<String> AFTER_CALLS =
      Set.of("what", "how", "you", "tell", "can", "could", "do", "did", "when", "where", "why");
  private static final Set<String> WELCOMES = Set.of("welcome back", "joined by", "please welcome");
  private static final Set<String> SHOWS = Set.of("show", "podcast", "programme", "program");
  private static final Set<String> ANNOUNCED = Set.of("speaker", "guest", "panelist", "panellist");
  private static final Set<String> HOSTED = Set.of("joining", "coming", "being");
  private static final Set<String> THANKS = Set.of("thank", "thanks");
  private static final Set<String> AFTER_THANKS = Set.of("us", "me", "here", "today", "coming");
  private static final int THANKS_WORDS = 8;
  private static final Set<String> AFTER_SELF = Set.of("from", "with", "your", "here");

  /** Ends of words for where one comes from: "I'm German". */
  private static final List<String> ORIGINS = List.of("an", "ish", "ese", "ch", "i");

  private final Talk talk;
  private final Names names;

  NameReader(Talk talk, Names names) {
    this.talk = talk;
    this.names = names;
  }

  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++) {
      boolean known = names.isGiven(i);
      if (!known && !names.isSureName(i)) {
        continue;
      }
      int end = names.end(i);
      if (isSelf(i, end, known)) {
        mentions.add(mention(i, end, true, 0));
      } else {
        OptionalDouble weight = address(i, end, known);
        if (weight.isPresent()) {
          mentions.add(mention(i, end, false, weight.getAsDouble()));
        }
      }
    }
    return mentions;
  }

  private boolean isSelf(int i, int end, boolean known) {
    String last = talk.form(i - 1);
    String last2 = last2(i);
    boolean named = last2.equals("name is") || last2.equals("my name's");
    boolean called = last.equals("i'm") || last2.equals("i am");
    if (named) {
      return talk.form(i - 3).equals("my") || last2.equals("my name's");
    }
    boolean sure = known || end > i + 1 || AFTER_SELF.contains(talk.form(end));
    boolean origin = !known && end == i + 1 && ORIGINS.stream().anyMatch(talk.form(i)::endsWith);
    return called && sure && !origin && talk.isBare(i - 1);
  }

  private OptionalDouble address(int i, int end, boolean known) {
    if (isIntroduced(i, end, known)) {
      return OptionalDouble.of(INTRODUCED);
    }
    if (isThanked(i, end, known)) {
      return OptionalDouble.of(THANKED);
    }
    return isCalled(i, end, known) ? OptionalDouble.of(CALLED) : OptionalDouble.empty();
  }

  private boolean isIntroduced(int i, int end, boolean known) {
    String last = talk.form(i - 1);
    String next = talk.form(end);
    boolean welcomed = last.equals("welcome") || WELCOMES.contains(last2(i));
    boolean toTheShow = SHOWS.contains(last) && said(i, "welcome");
    boolean asGuest = last.equals("is") && said(i, "guest");
    if (welcomed || toTheShow || asGuest || !known) {
      return welcomed || toTheShow || asGuest;
    }
    boolean inPerson = last.equals("introduce") || next.equals("welcome");
    boolean announced =
        (last.equals("to") && said(i, "welcome")) || (ANNOUNCED.contains(last) && said(i, "next"));
    boolean before = talk.mark(end - 1).isEmpty() && THANKS.contains(next);
    boolean after = AFTER_THANKS.contains(last);
    return inPerson || announced || (before && hosts(end)) || (after && hosts(i - THANKS_WORDS));
  }

  private boolean isThanked(int i, int end, boolean known) {
    String last = talk.form(i - 1);
    String next = talk.form(end);
    boolean much = last.equals("much") && (said(i, "thank") || said(i, "thanks"));
    boolean before = much || last2(i).equals("thank you") || last.equals("thanks");
    boolean after =
        next.equals("thanks") || (next.equals("thank") && talk.form(end + 1).equals("you"));
    return (known && after) || (before && (known || !talk.isBare(end - 1)));
  }

  private boolean isCalled(int i, int end, boolean known) {
    String last = talk.form(i - 1);
    boolean ends = !talk.isBare(end - 1);
    boolean greeted = Names.GREETINGS.contains(last) && (known || ends);
    boolean asked =
        talk.isPunctuated()
            ? known && end == i + 1 && endsWithComma(i - 1) && ends && isCall(i)
            : CALLS.contains(last) && AFTER_CALLS.contains(talk.form(end));
    return greeted || asked;
  }

  private String last2(int i) {
    return talk.form(i - 2) + " " + talk.form(i - 1);
  }

  /** Whether a host thanks a guest from here on: "thank you so much for joining us". */
  private boolean hosts(int from) {
    boolean thanked = false;
    for (int i = Math.max(0, from); i < Math.min(talk.size(), from + THANKS_WORDS); i++) {
      thanked |= THANKS.contains(talk.form(i));
      if (thanked && talk.form(i - 1).equals("for") && HOSTED.contains(talk.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name between commas calls somebody, rather than being one of a list. */
  private boolean isCall(int i) {
    return CALLS.contains(talk.form(i - 1))
        || talk.mark(i).equals("?")
        || AFTER_CALLS.contains(talk.form(i + 1));
  }

  private boolean said(int before, String form) {
    for (int i = Math.max(0, before - 6); i < before; i++) {
      if (talk.form(i).equals(form)) {
        return true;
      }
    }
    return false;
  }

  private Mention mention(int i, int end, boolean self, double weight) {
    String given = names.givenName(i);
    String full = end > i + 1 ? given + " " + names.printed(i + 1) : given;
    return new Mention(talk.form(i), full, i, self, weight);
  }

  private boolean endsWithComma(int i) {
    return i >= 0 && talk.token(i).printed().endsWith(",");
  }
}
