package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of cues as it is printed, cue by cue in their order: marks of sounds, hyphens, names.
 */
final class CueText {
  private final CaptionProfile profile;
  private final SpeakerLabel.Changes changes;

  CueText(CaptionProfile profile) {
    this.profile = profile;
    this.changes = new SpeakerLabel.Changes(profile.speakers());
  }

  /** The lines without names, as many as the cue has. */
  List<String> plain(Cue cue) {
    List<String> lines = new ArrayList<>(cue.lines().size());
    for (Cue.Line line : cue.lines()) {
      lines.add((cue.hasTwoSpeakers() ? Pairs.HYPHEN : "") + line.text());
    }
    return cue.isSound() ? profile.sounds().print(lines) : lines;
  }

  /** The lines with a name wherever the speaker has changed since the last call. */
  List<String> named(Cue cue) {
    return named(cue, /* colours= */ null);
  }

  /**
   * The lines with a name wherever the speaker has changed since the last call, unless the profile
   * knows speakers by their colours and this one has one that nobody shares.
   */
  List<String> named(Cue cue, @Nullable SpeakerColours colours) {
    if (!cue.hasTwoSpeakers()) {
      List<String> lines = plain(cue);
      return label(cue.speaker(), cue.isSound(), colours)
          .map(label -> label.before(lines, profile))
          .orElse(lines);
    }
    List<String> lines = new ArrayList<>();
    for (Cue.Line line : cue.lines()) {
      Optional<SpeakerLabel> label = label(line.speaker(), /* isSound= */ false, colours);
      String name = label.map(l -> l.text() + " ").orElse("");
      lines.add(Pairs.HYPHEN + name + line.text());
    }
    return lines;
  }

  private Optional<SpeakerLabel> label(
      Speaker speaker, boolean isSound, @Nullable SpeakerColours colours) {
    boolean isColourEnough =
        colours != null && profile.speakers() == SpeakerStyle.COLOURS && colours.isOwn(speaker);
    Optional<SpeakerLabel> label = changes.next(speaker, isSound);
    return isColourEnough ? Optional.empty() : label;
  }
}
