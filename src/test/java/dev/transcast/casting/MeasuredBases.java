package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.VoiceProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The engine's voices as they are, and what is asked of them. */
final class MeasuredBases {
  private static final double RATE_WORDS_PER_MINUTE = 176;

  /** What each was made for, in Hz. */
  private static final Map<String, Double> PITCH_HZ =
      Map.of("kevin16", 104.0, "aspen", 170.0, "willow", 150.0, "birch", 98.0, "cedar", 118.0);

  private MeasuredBases() {}

  /** One profile for each base that the catalogue's voices are made from. */
  static List<VoiceProfile> of(VoiceCatalogue catalogue) {
    List<VoiceProfile> bases = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (VoiceProfile voice : catalogue.voices()) {
      if (seen.add(voice.engineVoice())) {
        double pitchHz = PITCH_HZ.getOrDefault(voice.engineVoice(), voice.pitchHz());
        bases.add(
            new VoiceProfile(
                voice.engineVoice(),
                "as it is",
                voice.engineVoice(),
                RATE_WORDS_PER_MINUTE,
                pitchHz,
                /* pitchRangeHz= */ 0.13 * pitchHz,
                /* vocalTractScale= */ 1.0,
                /* gainDb= */ 0,
                /* pan= */ 0,
                voice.engine()));
      }
    }
    return bases;
  }

  /** The female voice is nearly as clear as flite's own, the one made of rms as clear as kal. */
  static void check(Map<String, WordErrors> errors) {
    if (errors.containsKey("base aspen")) {
      assertThat(percent(errors, "base aspen"))
          .isLessThanOrEqualTo(percent(errors, "flite slt") + 3);
    }
    if (errors.containsKey("base birch")) {
      assertThat(percent(errors, "base birch"))
          .isLessThanOrEqualTo(percent(errors, "kevin16 as shipped"));
    }
  }

  private static double percent(Map<String, WordErrors> errors, String name) {
    return Objects.requireNonNull(errors.get(name), name).percent();
  }
}
