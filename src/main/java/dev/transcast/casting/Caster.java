package dev.transcast.casting;

import dev.transcast.model.BadInputException;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Nearest;
import dev.transcast.model.Speaker;
import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every speaker a voice. */
public final class Caster {
  private static final String COMMAND_LINE = "--cast";

  /** Worse than some neighbours and users, better than many neighbours. */
  private static final long UNSUITABLE = 1_500;

  private final Dialogue dialogue;
  private final VoiceCatalogue catalogue;
  private final boolean genderHints;
  private final Map<Speaker, VoiceProfile> cast = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Caster(Dialogue dialogue, VoiceCatalogue catalogue, boolean genderHints) {
    this.dialogue = dialogue;
    this.catalogue = catalogue;
    this.genderHints = genderHints;
  }

  /** Who leads a talk: whoever asks in the most turns. */
  public static Speaker host(Dialogue dialogue) {
    return Hosts.of(dialogue);
  }

  /**
   * Casts a dialogue, the same way every time.
   *
   * <p>What is asked for is done. The host gets the voice that is dearest to the name, so it is the
   * same in every episode. The others are cast apart from those and from each other, see {@link
   * Ensemble}; among voices that are apart enough the names decide, that of who says most first. A
   * name that is nearly always a woman's or a man's gets a voice that is tagged so, while there are
   * any. When there are more speakers than voices, two share a voice who speak next to each other
   * as seldom as possible.
   *
   * @param requested speaker name or id to voice name; wins over what the script asks for
   * @param genderHints whether names may suggest a voice
   * @throws BadInputException for a speaker or voice that does not exist
   */
  public static CastSheet cast(
      Dialogue dialogue,
      VoiceCatalogue catalogue,
      Map<String, String> requested,
      boolean genderHints)
      throws BadInputException {
    Caster caster = new Caster(dialogue, catalogue, genderHints);
    caster.apply(dialogue.transcript().directions().cast(), dialogue.transcript().sourceName());
    caster.apply(requested, COMMAND_LINE);
    if (!caster.problems.isEmpty()) {
      throw new BadInputException(caster.problems);
    }
    caster.castOthers();
    Map<Speaker, VoiceProfile> voices = new LinkedHashMap<>();
    for (Speaker speaker : dialogue.speakers()) {
      voices.put(speaker, caster.cast.get(speaker));
    }
    return new CastSheet(voices);
  }

  private void apply(Map<String, String> wishes, String source) {
    wishes.forEach(
        (speakerName, voiceName) -> {
          Optional<Speaker> speaker = speaker(speakerName);
          if (speaker.isEmpty()) {
            unknown(source, "speaker", speakerName, speakerNames());
          }
          Optional<VoiceProfile> voice = catalogue.find(voiceName);
          if (voice.isEmpty()) {
            unknown(source, "voice", voiceName, voiceNames());
          }
          if (speaker.isPresent() && voice.isPresent()) {
            cast.put(speaker.get(), voice.get());
          }
        });
  }

  private Optional<Speaker> speaker(String name) {
    return dialogue.speakers().stream()
        .filter(
            speaker ->
                speaker.name().equalsIgnoreCase(name.strip()) || speaker.id().equals(name.strip()))
        .findFirst();
  }

  private List<String> speakerNames() {
    return dialogue.speakers().stream().map(Speaker::name).toList();
  }

  private List<String> voiceNames() {
    return catalogue.voices().stream().map(VoiceProfile::name).toList();
  }

  private void unknown(String source, String what, String name, List<String> known) {
    problems.add(
        Diagnostic.error(
            "unknown-" + what,
            source,
            "unknown "
                + what
                + " \""
                + name
                + "\""
                + "; there are "
                + String.join(", ", known)
                + Nearest.hint(name, known)));
  }

  private void castOthers() {
    List<Speaker> uncast = new ArrayList<>(dialogue.speakers());
    uncast.removeAll(cast.keySet());
    if (uncast.isEmpty()) {
      return;
    }
    Speaker host = Hosts.of(dialogue);
    if (uncast.contains(host)) {
      // First and alone, so that nobody else's voice changes the host's.
      uncast.removeAll(castDistinctly(List.of(host)));
    }
    uncast.sort(Comparator.comparing(this::words, Comparator.reverseOrder()));
    uncast.removeAll(castDistinctly(uncast));
    for (Speaker speaker : uncast) {
      cast.put(speaker, leastConfusing(speaker));
    }
  }

  /**
   * Casts as many of the speakers as there are voices that nobody has; those first whose names ask
   * for a gender.
   *
   * @return whom it has cast
   */
  private List<Speaker> castDistinctly(List<Speaker> speakers) {
    List<VoiceProfile> taken =
        dialogue.speakers().stream().filter(cast::containsKey).map(cast::get).distinct().toList();
    List<CastMember> free =
        catalogue.members().stream().filter(member -> !taken.contains(member.voice())).toList();
    List<Speaker> named = new ArrayList<>();
    List<List<CastMember>> wishes = new ArrayList<>();
    for (Gender gender : Gender.values()) {
      List<CastMember> suitable = free.stream().filter(member -> member.is(gender)).toList();
      speakers.stream()
          .filter(speaker -> hint(speaker).equals(Optional.of(gender)))
          .limit(suitable.size())
          .forEach(
              speaker -> {
                named.add(speaker);
                wishes.add(suitable);
              });
    }
    List<Speaker> chosen = new ArrayList<>(named);
    speakers.stream()
        .filter(speaker -> !named.contains(speaker))
        .limit(free.size() - named.size())
        .forEach(
            speaker -> {
              chosen.add(speaker);
              wishes.add(free);
            });
    List<List<VoiceProfile>> ordered = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      String episode = dialogue.transcript().id();
      ordered.add(Preferences.of(chosen.get(i).name(), episode, wishes.get(i)));
    }
    List<VoiceProfile> voices = Ensemble.choose(taken, ordered, catalogue.distance());
    for (int i = 0; i < chosen.size(); i++) {
      cast.put(chosen.get(i), voices.get(i));
    }
    return chosen;
  }

  private long words(Speaker speaker) {
    return dialogue.turns().stream()
        .filter(turn -> turn.speaker().equals(speaker))
        .mapToLong(turn -> turn.words().size())
        .sum();
  }

  private Optional<Gender> hint(Speaker speaker) {
    return genderHints ? GivenNames.genderOf(speaker.name()) : Optional.empty();
  }

  /** The voice whose speakers are next to this one least often; then the one used least. */
  private VoiceProfile leastConfusing(Speaker speaker) {
    Map<VoiceProfile, Integer> neighbours = new HashMap<>();
    for (int i = 1; i < dialogue.turns().size(); i++) {
      Speaker before = dialogue.turns().get(i - 1).speaker();
      Speaker after = dialogue.turns().get(i).speaker();
      if (before.equals(speaker) != after.equals(speaker)) {
        VoiceProfile voice = cast.get(before.equals(speaker) ? after : before);
        if (voice != null) {
          neighbours.merge(voice, 1, Integer::sum);
        }
      }
    }
    Optional<Gender> gender = hint(speaker);
    VoiceProfile best = catalogue.voices().get(0);
    long least = Long.MAX_VALUE;
    for (CastMember member : catalogue.members()) {
      VoiceProfile voice = member.voice();
      long users = cast.values().stream().filter(voice::equals).count();
      long confusion = neighbours.getOrDefault(voice, 0) * 1_000_000L + users;
      if (gender.isPresent() && !member.is(gender.get())) {
        confusion += UNSUITABLE;
      }
      if (confusion < least) {
        least = confusion;
        best = voice;
      }
    }
    return best;
  }
}
