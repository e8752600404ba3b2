package dev.transcast.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where a talk calls somebody by name to his face, or introduces him. */
final class NameReader {
  /**
   * A name that names a voice.
   *
   * @param given given name, as it prints
   * @param full with the family name where the text has it
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

  private static final int SHORTEST_NAME = 2;

  /** Shorter words with a capital are seldom names, if nobody is called. */
  private static final int SHORTEST_SURE_NAME = 3;

  private static final Set<String> GREETINGS = Set.of("hi", "hey", "hello");
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

  private final Set<String> givenNames = load("given-names.txt");
  private final Set<String> ambiguousNames = load("ambiguous-names.txt");

  private static Set<String> load(String resource) {
    try (InputStream stream = NameReader.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing list of names: " + resource);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a talk.
   *
   * @param voice of each token
   */
  List<Mention> mentions(Talk talk, int[] voice) {
    Set<String> ordinary = ordinaryWords(talk);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < talk.size(); i++) {
      boolean known = isKnownName(talk, i);
      if (!known && !(talk.isPunctuated() && isSureName(talk, i, ordinary))) {
        continue;
      }
      int end = i + 1;
      if (end < talk.size() && isFamilyName(talk, end, ordinary)) {
        end++;
      }
      if (isSelf(talk, i, end, known)) {
        mentions.add(mention(talk, i, end, true, 0));
      } else {
        boolean closesTurn = end < talk.size() && voice[end] != voice[i];
        OptionalDouble weight = address(talk, i, end, known, closesTurn);
        if (weight.isPresent()) {
          mentions.add(mention(talk, i, end, false, weight.getAsDouble()));
        }
      }
    }
    return mentions;
  }

  /** Words that the talk also prints without a capital, and so are hardly names. */
  private static Set<String> ordinaryWords(Talk talk) {
    Set<String> ordinary = new HashSet<>();
    for (int i = 0; i < talk.size(); i++) {
      if (!isCapitalized(talk, i)) {
        ordinary.add(talk.form(i));
      }
    }
    return ordinary;
  }

  /** Whether a token is a given name, by itself. */
  boolean isName(Talk talk, int token) {
    return isKnownName(talk, token);
  }

  /** Whether a word that nobody knows has a capital, where the source has some. */
  boolean mayBeName(Talk talk, int token) {
    return talk.isCased() && mayBeName(talk, token, ordinaryWords(talk));
  }

  private boolean isKnownName(Talk talk, int i) {
    String form = talk.form(i);
    boolean capital = talk.isCased() && isCapitalized(talk, i);
    boolean plainly = givenNames.contains(form) && (capital || !talk.isPunctuated());
    return plainly || (ambiguousNames.contains(form) && capital && !opensSentence(talk, i));
  }

  private static boolean isSureName(Talk talk, int i, Set<String> ordinary) {
    return talk.form(i).length() >= SHORTEST_SURE_NAME && mayBeName(talk, i, ordinary);
  }

  private static boolean mayBeName(Talk talk, int i, Set<String> ordinary) {
    String form = talk.form(i);
    return form.length() >= SHORTEST_NAME
        && form.chars().allMatch(Character::isLetter)
        && isCapitalized(talk, i)
        && !opensSentence(talk, i)
        && !ordinary.contains(form)
        && !isAllCapitals(talk, i);
  }

  private static boolean isFamilyName(Talk talk, int i, Set<String> ordinary) {
    return talk.isPunctuated()
        && isBare(talk, i - 1)
        && talk.form(i).length() >= SHORTEST_SURE_NAME
        && talk.form(i).indexOf('\'') < 0
        && isCapitalized(talk, i)
        && !ordinary.contains(talk.form(i));
  }

  private static boolean isSelf(Talk talk, int i, int end, boolean known) {
    String last = talk.form(i - 1);
    String last2 = talk.form(i - 2) + " " + last;
    boolean named = last2.equals("name is") || last2.equals("my name's");
    boolean called = last.equals("i'm") || last2.equals("i am");
    if (named) {
      return talk.form(i - 3).equals("my") || last2.equals("my name's");
    }
    boolean sure = known || end > i + 1 || AFTER_SELF.contains(talk.form(end));
    boolean origin = !known && end == i + 1 && ORIGINS.stream().anyMatch(talk.form(i)::endsWith);
    return called && sure && !origin && isBare(talk, i - 1);
  }

  private static OptionalDouble address(
      Talk talk, int i, int end, boolean known, boolean closesTurn) {
    String last = talk.form(i - 1);
    String last2 = talk.form(i - 2) + " " + last;
    String next = talk.form(end);
    String next2 = next + " " + talk.form(end + 1);
    boolean ends = !isBare(talk, end - 1);
    boolean toTheShow = SHOWS.contains(last) && said(talk, i, "welcome");
    boolean asGuest = last.equals("is") && said(talk, i, "guest");
    boolean inPerson = known && (last.equals("introduce") || next.equals("welcome"));
    boolean announced =
        known
            && ((last.equals("to") && said(talk, i, "welcome"))
                || (ANNOUNCED.contains(last) && said(talk, i, "next")));
    boolean before = talk.mark(end - 1).isEmpty() && THANKS.contains(next);
    boolean after = AFTER_THANKS.contains(last);
    boolean hosted =
        known && ((before && hosts(talk, end)) || (after && hosts(talk, i - THANKS_WORDS)));
    if (WELCOMES.contains(last2)
        || last.equals("welcome")
        || toTheShow
        || asGuest
        || inPerson
        || announced
        || hosted) {
      return OptionalDouble.of(INTRODUCED);
    }
    boolean much = last.equals("much") && (said(talk, i, "thank") || said(talk, i, "thanks"));
    boolean thanked = much || last2.equals("thank you") || last.equals("thanks");
    boolean thanksAfter = known && (next2.equals("thank you") || next.equals("thanks"));
    if (thanksAfter || (thanked && (known || ends))) {
      return OptionalDouble.of(THANKED);
    }
    boolean plain = !talk.isPunctuated();
    boolean greeted = GREETINGS.contains(last) && (known || ends);
    boolean calledPlainly = plain && CALLS.contains(last) && AFTER_CALLS.contains(next);
    boolean calledBetweenCommas =
        known && !plain && endsWithComma(talk, i - 1) && ends && end == i + 1 && isCall(talk, i);
    // In labelled talk four in five given names that close a turn are of somebody who is there.
    boolean calledToSpeak = known && end == i + 1 && closesTurn;
    return greeted || calledPlainly || calledBetweenCommas || calledToSpeak
        ? OptionalDouble.of(CALLED)
        : OptionalDouble.empty();
  }

  /** Whether a host thanks a guest from here on: "thank you so much for joining us". */
  private static boolean hosts(Talk talk, int from) {
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
  private static boolean isCall(Talk talk, int i) {
    return CALLS.contains(talk.form(i - 1))
        || talk.mark(i).equals("?")
        || AFTER_CALLS.contains(talk.form(i + 1));
  }

  private static boolean said(Talk talk, int before, String form) {
    for (int i = Math.max(0, before - 6); i < before; i++) {
      if (talk.form(i).equals(form)) {
        return true;
      }
    }
    return false;
  }

  private static Mention mention(Talk talk, int i, int end, boolean self, double weight) {
    String given = print(talk.form(i));
    String full = end > i + 1 ? given + " " + bare(talk.token(i + 1).printed()) : given;
    return new Mention(given, full, i, self, weight);
  }

  private static String print(String form) {
    return Character.toUpperCase(form.charAt(0)) + form.substring(1);
  }

  private static String bare(String shown) {
    return shown.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private static boolean opensSentence(Talk talk, int i) {
    return i == 0 || !talk.mark(i - 1).isEmpty();
  }

  private static boolean isCapitalized(Talk talk, int i) {
    return talk.token(i).isCapitalized();
  }

  private static boolean isAllCapitals(Talk talk, int i) {
    return talk.token(i).printed().chars().noneMatch(Character::isLowerCase);
  }

  /** Whether no mark of any kind follows. */
  private static boolean isBare(Talk talk, int i) {
    String shown = talk.token(i).printed();
    return Character.isLetterOrDigit(shown.codePointBefore(shown.length()));
  }

  private static boolean endsWithComma(Talk talk, int i) {
    return i >= 0 && talk.token(i).printed().endsWith(",");
  }
}
