package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets two very short turns share a cue, a line each, where one of them alone would flash by. Each
 * line has a hyphen and the name of its speaker, for which both must have room.
 */
final class Pairs {
  /** Before the words of each of two speakers, without a space (Netflix, "Dual Speakers"). */
  static final String HYPHEN = "-";

  /** Behind a longer pause the second's words would be read long before they are said. */
  private static final long LONGEST_PAUSE_MS = 700;

  private final CaptionProfile profile;
  private final CueClock clock;

  Pairs(CaptionProfile profile, CueClock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  List<Draft> join(List<Draft> drafts, long programmeEndMs) {
    List<Draft> joined = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Optional<Draft> pair =
          i + 1 < drafts.size()
              ? pair(draft, drafts.get(i + 1), onsetMs(drafts, i + 2, programmeEndMs))
              : Optional.empty();
      joined.add(pair.orElse(draft));
      if (pair.isPresent()) {
        i++;
      }
    }
    return joined;
  }

  private static long onsetMs(List<Draft> drafts, int i, long programmeEndMs) {
    return i < drafts.size() ? drafts.get(i).onsetMs() : programmeEndMs;
  }

  private Optional<Draft> pair(Draft first, Draft second, long nextOnsetMs) {
    if (!isShortTurn(first)
        || !isShortTurn(second)
        || first.lines().get(0).speaker().equals(second.lines().get(0).speaker())
        || second.onsetMs() <= first.onsetMs()
        || second.onsetMs() - first.spokenEndMs() > LONGEST_PAUSE_MS
        || nextOnsetMs <= second.onsetMs()
        || !(isShortOfTime(first, second.onsetMs()) || isShortOfTime(second, nextOnsetMs))) {
      return Optional.empty();
    }
    List<Cue.Line> lines = List.of(first.lines().get(0), second.lines().get(0));
    int chars = chars(lines.get(0)) + 1 + chars(lines.get(1));
    int words = lines.get(0).tokens().size() + lines.get(1).tokens().size();
    Draft pair =
        new Draft(
            lines,
            /* isSound= */ false,
            ReadingTime.of(profile, chars, words, /* hasLabel= */ true),
            chars,
            /* startsTurn= */ true,
            /* endsTurn= */ true,
            first.first(),
            second.last());
    boolean fits =
        pair.spokenEndMs() - pair.onsetMs() <= profile.maxDurationMs()
            && !isShortOfTime(pair, nextOnsetMs);
    return fits ? Optional.of(pair) : Optional.empty();
  }

  /** Whether it is all its speaker says, and leaves room in a line for name and hyphen. */
  private boolean isShortTurn(Draft draft) {
    return !draft.isSilent()
        && draft.startsTurn()
        && draft.endsTurn()
        && draft.lines().size() == 1
        && !label(draft.lines().get(0)).standsAlone()
        && chars(draft.lines().get(0)) <= profile.maxLineChars();
  }

  private boolean isShortOfTime(Draft draft, long nextOnsetMs) {
    long startMs = draft.onsetMs();
    long endMs = clock.endMs(startMs, draft.spokenEndMs(), draft.time(), nextOnsetMs);
    return endMs - startMs < draft.time().requiredMs();
  }

  private int chars(Cue.Line line) {
    String text = line.text();
    return HYPHEN.length() + label(line).chars() + 1 + text.codePointCount(0, text.length());
  }

  private SpeakerLabel label(Cue.Line line) {
    return SpeakerLabel.of(line.speaker(), profile.speakers());
  }
}
