package dev.transcast.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.casting.VoiceCatalogue;
import dev.transcast.casting.VoicePrints;
import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VoiceSurveyTest {
  private static final String REMEDY = "stale: run \"transcast voices --measure\" and commit";

  private final VoiceCatalogue catalogue = VoiceCatalogue.builtIn();

  @Test
  void every_voice_was_measured_with_the_settings_it_has() {
    assertThat(catalogue.voices())
        .allSatisfy(
            voice ->
                assertThat(catalogue.print(voice)).as(voice.name() + ", " + REMEDY).isPresent());
  }

  /** One voice of each engine voice: a new engine or database makes new prints. */
  @Test
  void prints_are_what_is_measured_today() throws Exception {
    Map<String, VoiceProfile> byEngineVoice = new LinkedHashMap<>();
    catalogue.voices().forEach(voice -> byEngineVoice.putIfAbsent(voice.engineVoice(), voice));
    List<VoiceProfile> voices = new ArrayList<>(byEngineVoice.values());

    Map<VoiceProfile, VoicePrint> measured = VoiceSurvey.measure(voices, Lexicon.builtIn());

    for (VoiceProfile voice : voices) {
      List<Double> committed = catalogue.print(voice).orElseThrow().features();
      List<Double> today = Objects.requireNonNull(measured.get(voice)).features();
      for (int i = 0; i < today.size(); i++) {
        assertThat(today.get(i))
            .as(voice.name() + " number " + i + ", " + REMEDY)
            .isCloseTo(committed.get(i), within(0.02));
      }
    }
  }

  @Test
  void what_is_written_is_read_again_and_other_settings_are_not_found() {
    VoiceProfile voice = catalogue.voices().get(0);
    VoicePrint print = catalogue.print(voice).orElseThrow();

    assertThat(VoicePrints.write(Map.of(voice, print))).contains(voice.name() + ": ");
    assertThat(catalogue.print(voice.withRate(voice.rateWordsPerMinute() + 1))).isEmpty();
  }
}
