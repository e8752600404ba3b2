package dev.transcast.speaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which tokens of a talk are names: by lists of given names, and by the capitals of the source. */
final class Names {
  /** Words with which somebody is greeted by name. */
  static final Set<String> GREETINGS = Set.of("hi", "hey", "hello");

  private static final int SHORTEST_NAME = 2;

  /** Shorter words with a capital are seldom names, if nobody is called. */
  private static final int SHORTEST_SURE_NAME = 3;

  /** Longer names in capitals throughout are shouted; shorter ones are initials, as "JP". */
  private static final int LONGEST_INITIALS = 2;

  private static final Set<String> GIVEN = load("given-names.txt");
  private static final Set<String> AMBIGUOUS = load("ambiguous-names.txt");

  private final Talk talk;

  /** Words that the talk also prints without a capital, and so are hardly names. */
  private final Set<String> ordinary;

  Names(Talk talk) {
    this.talk = talk;
    this.ordinary =
        IntStream.range(0, talk.size())
            .filter(i -> !isCapitalized(i))
            .mapToObj(talk::form)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> load(String resource) {
    try (InputStream stream = Names.class.getResourceAsStream(resource)) {
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

  /** Whether a token is a given name that is known. */
  boolean isGiven(int i) {
    String form = talk.form(i);
    boolean capital = talk.isCased() && isCapitalized(i);
    boolean plainly = GIVEN.contains(form) && (capital || !talk.isPunctuated());
    return plainly || (AMBIGUOUS.contains(form) && capital && !opensSentence(i));
  }

  /** Whether a word that nobody knows has a capital, where the source has some. */
  boolean mayBeName(int i) {
    return talk.isCased() && looksLikeName(i);
  }

  /** Whether a word that nobody knows is a name, even if nobody is called. */
  boolean isSureName(int i) {
    return talk.isPunctuated() && talk.form(i).length() >= SHORTEST_SURE_NAME && looksLikeName(i);
  }

  /** Where the name ends that begins with a token: behind the family name if there is one. */
  int end(int given) {
    int family = given + 1;
    return family < talk.size() && isFamilyName(family) ? family + 1 : family;
  }

  /**
   * A given name as it prints: with the capitals of the source if it has some, else with its own.
   */
  String givenName(int i) {
    String form = talk.form(i);
    boolean shouted = isAllCapitals(i) && form.length() > LONGEST_INITIALS;
    return isCapitalized(i) && !shouted ? printed(i) : capitalized(form);
  }

  static String capitalized(String form) {
    return Character.toUpperCase(form.charAt(0)) + form.substring(1);
  }

  /** A name as the source prints it, without the marks around it. */
  String printed(int i) {
    return talk.token(i).printed().replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }

  private boolean isFamilyName(int i) {
    return talk.isPunctuated()
        && talk.isBare(i - 1)
        && talk.form(i).length() >= SHORTEST_SURE_NAME
        && talk.form(i).indexOf('\'') < 0
        && isCapitalized(i)
        && !ordinary.contains(talk.form(i));
  }

  private boolean looksLikeName(int i) {
    String form = talk.form(i);
    return form.length() >= SHORTEST_NAME
        && form.chars().allMatch(Character::isLetter)
        && isCapitalized(i)
        && !opensSentence(i)
        && !ordinary.contains(form)
        && !isAllCapitals(i);
  }

  private boolean opensSentence(int i) {
    return i == 0 || !talk.mark(i - 1).isEmpty();
  }

  private boolean isCapitalized(int i) {
    return talk.token(i).isCapitalized();
  }

  private boolean isAllCapitals(int i) {
    return talk.token(i).printed().chars().noneMatch(Character::isLowerCase);
  }
}
