package dev.transcast.casting;

import dev.transcast.model.BadInputException;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every speaker a voice. */
public final class Caster {
  private static final String COMMAND_LINE = "--cast";

  private final Dialogue dialogue;
  private final VoiceCatalogue catalogue;
  private final Map<Speaker, VoiceProfile> cast = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Caster(Dialogue dialogue, VoiceCatalogue catalogue) {
    this.dialogue = dialogue;
    this.catalogue = catalogue;
  }

  /**
   * Casts a dialogue. What is asked for is done; the others are cast as far from those and from
   * each other as the catalogue allows, the same way every time. When there are more speakers than
   * voices, two share a voice who speak next to each other as seldom as possible.
   *
   * @param requested speaker name or id to voice name; wins over what the script asks for
   * @throws BadInputException for a speaker or voice that does not exist
   */
  public static CastSheet cast(
      Dialogue dialogue, VoiceCatalogue catalogue, Map<String, String> requested)
      throws BadInputException {
    Caster caster = new Caster(dialogue, catalogue);
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
    List<Speaker> others =
        dialogue.speakers().stream().filter(speaker -> !cast.containsKey(speaker)).toList();
    List<VoiceProfile> taken =
        dialogue.speakers().stream().filter(cast::containsKey).map(cast::get).distinct().toList();
    List<VoiceProfile> free =
        catalogue.voices().stream().filter(voice -> !taken.contains(voice)).toList();
    int distinct = Math.min(others.size(), free.size());
    List<VoiceProfile> chosen = Ensemble.choose(taken, free, distinct);
    for (int i = 0; i < distinct; i++) {
      cast.put(others.get(i), chosen.get(i));
    }
    for (Speaker speaker : others.subList(distinct, others.size())) {
      cast.put(speaker, leastConfusing(speaker));
    }
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
    VoiceProfile best = catalogue.voices().get(0);
    long least = Long.MAX_VALUE;
    for (VoiceProfile voice : catalogue.voices()) {
      long users = cast.values().stream().filter(voice::equals).count();
      long confusion = neighbours.getOrDefault(voice, 0) * 1000L + users;
      if (confusion < least) {
        least = confusion;
        best = voice;
      }
    }
    return best;
  }
}
