package dev.transcast.transcript;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the beginning of a line might say about who speaks and when. Whether it does, {@link
 * TurnFinder} decides from the whole file.
 *
 * @param label a possible name, cleaned
 * @param evidence how much it looks like a label by itself
 * @param hasChevrons whether {@code >>} stands before it
 * @param startMs a possible time
 * @param timeIsCertain whether the time can be nothing else
 * @param chevronLength characters up to the end of the chevrons; 0 without
 * @param timeLength characters up to the end of a leading time; 0 without
 * @param length characters up to the words, if it is a label
 */
record LineStart(
    Optional<String> label,
    Evidence evidence,
    boolean hasChevrons,
    OptionalLong startMs,
    boolean timeIsCertain,
    int chevronLength,
    int timeLength,
    int length) {

  /** How much it looks like a label. */
  enum Evidence {
    /** No label. */
    NONE,
    /** Followed by a colon, but not written as a name: {@code interviewer:}. */
    POSSIBLE,
    /** A name and a colon, {@code Ann Lee:}, or a time and a name alone on a line. */
    LIKELY,
    /** A time and a name alone on a line; the talk has to follow on the next. */
    LIKELY_IF_TALK_FOLLOWS,
    /** Bold, timed or with chevrons besides. */
    CERTAIN
  }

  private static final int LONGEST = 160;
  private static final String TIME = "(?:" + Timestamp.WRAPPED + "|" + Timestamp.BARE + ")";
  private static final String NAME =
      "[^\\s:*\\[\\]<>()][^:*\\[\\]<>()\\r\\n]{0,60}?(?=[\\s:：*_,|\\[\\](]|$)";
  private static final String OPEN = "(?<open>\\*\\*|__|\\[)?";
  private static final String CLOSE = "(?:\\*\\*|__|\\])?";
  private static final String ASIDE = "(?:\\s*[\\[(](?<aside>[^()\\[\\]\\r\\n]{1,40})[\\])])?";
  private static final String DASH = "\\s*(?:[-–—|]\\s*)?";

  private static final Pattern CHEVRONS = Pattern.compile("\\s*>{2,}\\s*");

  private static final Pattern LEADING_TIME =
      Pattern.compile("\\s*(?<time>" + TIME + ")(?=\\s|$|\\*|\\[)" + DASH);

  /** {@code Ann Lee:}, {@code **Ann Lee:**}, {@code [Ann]:}, {@code Ann Lee (0:12):}. */
  private static final Pattern WITH_COLON =
      Pattern.compile(
          "\\s*"
              + OPEN
              + "(?<name>"
              + NAME
              + ")"
              + ASIDE
              + "(?:\\s+(?<time>"
              + Timestamp.BARE
              + "))?"
              + "\\s*"
              + CLOSE
              + ASIDE.replace("aside", "aside2")
              + "\\s*[:：]"
              + CLOSE
              + "(?=\\s|$)"
              + "(?:\\s*(?<after>"
              + Timestamp.WRAPPED
              + "|\\d{1,2}:\\d{2}:\\d{2})(?=\\s|$))?"
              + "\\s*");

  /** {@code Ann Lee 00:12:34}, {@code Ann Lee (0:12)}, with nothing else on the line. */
  private static final Pattern NAME_THEN_TIME =
      Pattern.compile(
          "\\s*"
              + OPEN
              + "(?<name>"
              + NAME
              + ")"
              + CLOSE
              + "(?<gap>[\\s,|–—-]+)(?<time>"
              + TIME
              + ")\\s*");

  /** {@code Ann Lee [00:12] Welcome}. */
  private static final Pattern NAME_TIME_TALK =
      Pattern.compile(
          "\\s*"
              + OPEN
              + "(?<name>"
              + NAME
              + ")"
              + CLOSE
              + "\\s+(?<time>"
              + Timestamp.WRAPPED
              + ")\\s+(?=\\S)");

  private static final Pattern NAME_ALONE =
      Pattern.compile("\\s*" + OPEN + "(?<name>" + NAME + ")" + CLOSE + "\\s*");

  /** {@code [SPEAKER_00] Welcome}. */
  private static final Pattern DIARIZED =
      Pattern.compile("\\s*\\[(?<name>(?i:speaker)[ _]\\w{1,8})\\]\\s+(?=\\S)");

  private static final LineStart NOTHING =
      new LineStart(Optional.empty(), Evidence.NONE, false, OptionalLong.empty(), false, 0, 0, 0);

  /** Reads the line {@code text[from, to)}. */
  static LineStart read(String text, int from, int to) {
    String head = text.substring(from, Math.min(to, from + LONGEST));
    boolean isWhole = to - from <= LONGEST;
    Matcher chevrons = CHEVRONS.matcher(head);
    int chevronLength = chevrons.lookingAt() ? chevrons.end() : 0;
    if (chevronLength == 0 && !mayName(head)) {
      return NOTHING;
    }
    String rest = head.substring(chevronLength);
    Matcher time = LEADING_TIME.matcher(rest);
    boolean isTimed = time.lookingAt();
    int timeLength = isTimed ? time.end() : 0;
    Optional<Found> found = findName(rest.substring(timeLength), isTimed, isWhole);
    String leadingTime = isTimed ? time.group("time") : "";
    OptionalLong startMs = Timestamp.parseMs(leadingTime);
    boolean timeIsCertain =
        leadingTime.startsWith("[") || leadingTime.indexOf(':') != leadingTime.lastIndexOf(':');
    if (found.isEmpty()) {
      return new LineStart(
          Optional.empty(),
          Evidence.NONE,
          chevronLength > 0,
          startMs,
          timeIsCertain,
          chevronLength,
          timeLength == 0 ? 0 : chevronLength + timeLength,
          0);
    }
    Found name = found.get();
    boolean isCertain = name.evidence() == Evidence.LIKELY && (chevronLength > 0 || isTimed);
    return new LineStart(
        Optional.of(name.label()),
        isCertain ? Evidence.CERTAIN : name.evidence(),
        chevronLength > 0,
        startMs.isPresent() ? startMs : name.startMs(),
        timeIsCertain,
        chevronLength,
        timeLength == 0 ? 0 : chevronLength + timeLength,
        chevronLength + timeLength + name.length());
  }

  /** Cheaply: whether the text could hold a label or a time at all. */
  private static boolean mayName(String head) {
    int colon = head.indexOf(':');
    if (colon < 0) {
      return head.indexOf('：') >= 0 || head.indexOf('[') >= 0;
    }
    char next = colon + 1 < head.length() ? head.charAt(colon + 1) : ' ';
    return Character.isDigit(next) || Characters.isSpace(next) || "*_]".indexOf(next) >= 0;
  }

  private record Found(String label, Evidence evidence, OptionalLong startMs, int length) {}

  private static Optional<Found> findName(String rest, boolean isTimed, boolean isWhole) {
    if (!isTimed && !mayName(rest)) {
      return Optional.empty();
    }
    Matcher diarized = DIARIZED.matcher(rest);
    if (diarized.lookingAt()) {
      return found(diarized, Evidence.CERTAIN, OptionalLong.empty());
    }
    Matcher timed = NAME_THEN_TIME.matcher(rest);
    if (isWhole && !isTimed && timed.matches()) {
      boolean isPlainGap = timed.group("gap").length() == 1 && timed.group("time").length() < 7;
      return found(timed, Evidence.CERTAIN, Timestamp.parseMs(timed.group("time")))
          .filter(name -> Label.looksLikeName(name.label()))
          .map(
              name ->
                  new Found(
                      name.label(),
                      isPlainGap ? Evidence.LIKELY_IF_TALK_FOLLOWS : Evidence.CERTAIN,
                      name.startMs(),
                      name.length()));
    }
    Matcher colon = WITH_COLON.matcher(rest);
    if (colon.lookingAt()) {
      return withColon(colon);
    }
    Matcher trint = NAME_TIME_TALK.matcher(rest);
    if (!isTimed && trint.lookingAt()) {
      return found(trint, Evidence.LIKELY, Timestamp.parseMs(trint.group("time")))
          .filter(name -> Label.looksLikeName(name.label()));
    }
    Matcher alone = NAME_ALONE.matcher(rest);
    if (isWhole && isTimed && alone.matches()) {
      return found(alone, Evidence.LIKELY_IF_TALK_FOLLOWS, OptionalLong.empty())
          .filter(name -> Label.looksLikeName(name.label()));
    }
    return Optional.empty();
  }

  private static Optional<Found> withColon(Matcher colon) {
    OptionalLong startMs = OptionalLong.empty();
    for (String group : new String[] {"aside", "aside2", "time", "after"}) {
      if (startMs.isEmpty() && colon.group(group) != null) {
        startMs = Timestamp.parseMs(colon.group(group));
      }
    }
    OptionalLong time = startMs;
    return found(colon, Evidence.POSSIBLE, time)
        .map(
            name -> {
              boolean isMarked = colon.group("open") != null || time.isPresent();
              Evidence evidence =
                  !Label.looksLikeName(name.label())
                      ? Evidence.POSSIBLE
                      : isMarked ? Evidence.CERTAIN : Evidence.LIKELY;
              return new Found(name.label(), evidence, time, name.length());
            });
  }

  /** The role after a comma, as in {@code ANN LEE, HOST:}, is no part of the name. */
  private static Optional<Found> found(Matcher matcher, Evidence evidence, OptionalLong startMs) {
    String printed = matcher.group("name");
    int comma = printed.indexOf(',');
    return Label.clean(comma < 0 ? printed : printed.substring(0, comma))
        .map(label -> new Found(label, evidence, startMs, matcher.end()));
  }
}
