package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CasterTest {
  private static final VoiceCatalogue CATALOGUE = VoiceCatalogue.builtIn();

  @Test
  void three_speakers_get_the_three_voices_that_lie_farthest_apart() throws Exception {
    CastSheet cast = Caster.cast(dialogue(Map.of(), "Ann", "Bob", "Cy"), CATALOGUE, Map.of());

    List<VoiceProfile> voices = CATALOGUE.voices();
    double best = 0;
    for (int a = 0; a < voices.size(); a++) {
      for (int b = a + 1; b < voices.size(); b++) {
        for (int c = b + 1; c < voices.size(); c++) {
          best = Math.max(best, apart(List.of(voices.get(a), voices.get(b), voices.get(c))));
        }
      }
    }
    assertThat(apart(List.copyOf(cast.voices().values()))).isEqualTo(best);
  }

  @Test
  void the_same_dialogue_is_cast_the_same_way() throws Exception {
    Dialogue dialogue = dialogue(Map.of(), "Ann", "Bob", "Cy", "Di");

    assertThat(Caster.cast(dialogue, CATALOGUE, Map.of()))
        .isEqualTo(Caster.cast(dialogue, CATALOGUE, Map.of()));
  }

  @Test
  void the_command_line_wins_over_the_script_and_the_script_over_chance() throws Exception {
    Dialogue dialogue = dialogue(Map.of("Ann", "sage", "Bob", "juno"), "Ann", "Bob", "Cy");

    CastSheet cast = Caster.cast(dialogue, CATALOGUE, Map.of("ann", "Quill"));

    assertThat(names(cast).subList(0, 2)).containsExactly("quill", "juno");
    assertThat(names(cast)).doesNotHaveDuplicates();
  }

  @Test
  void with_more_speakers_than_voices_neighbours_still_differ() throws Exception {
    String[] names = new String[15];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Speaker " + (i + 1);
    }

    List<String> cast = names(Caster.cast(dialogue(Map.of(), names), CATALOGUE, Map.of()));

    assertThat(cast).hasSize(15);
    assertThat(cast.stream().distinct()).hasSize(CATALOGUE.voices().size());
    for (int i = 1; i < cast.size(); i++) {
      assertThat(cast.get(i)).isNotEqualTo(cast.get(i - 1));
    }
  }

  @Test
  void unknown_names_are_told_with_the_nearest_and_the_known() {
    Dialogue dialogue = dialogue(Map.of(), "Maria", "Bob");

    assertThatThrownBy(() -> Caster.cast(dialogue, CATALOGUE, Map.of("Mariah", "marlo")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "--cast: error: unknown speaker \"Mariah\"; there are Maria, Bob; did you")
        .hasMessageContaining("; did you mean \"Maria\"?")
        .hasMessageContaining("unknown voice \"marlo\"; there are ")
        .hasMessageContaining("; did you mean \"marlow\"?");
  }

  @Test
  void an_unknown_voice_of_a_script_names_the_script() {
    Dialogue dialogue = dialogue(Map.of("Ann", "zzzz"), "Ann");

    assertThatThrownBy(() -> Caster.cast(dialogue, CATALOGUE, Map.of()))
        .hasMessageContaining("talk.md: error: unknown voice \"zzzz\"; there are ")
        .hasMessageNotContaining("did you mean");
  }

  private static List<String> names(CastSheet cast) {
    return cast.voices().values().stream().map(VoiceProfile::name).toList();
  }

  private static double apart(List<VoiceProfile> voices) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < voices.size(); i++) {
      for (int j = i + 1; j < voices.size(); j++) {
        least = Math.min(least, VoiceDistance.between(voices.get(i), voices.get(j)));
      }
    }
    return least;
  }

  /** Everybody says one word, in order. */
  private static Dialogue dialogue(Map<String, String> cast, String... names) {
    List<Passage> passages = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      List<Word> words = List.of(Word.spoken(new TextSpan(3 * i, 3 * i + 2), "hi"));
      passages.add(new Passage(Optional.of(names[i]), true, OptionalLong.empty(), words));
      turns.add(new Turn(i, new Speaker("s" + (i + 1), names[i]), words, 1.0));
    }
    Transcript transcript =
        new Transcript(
            "talk.md",
            "talk",
            "Talk",
            "hi ".repeat(names.length),
            passages,
            new Directions(true, cast, 1.0, 1.0, List.of()));
    return new Dialogue(transcript, turns);
  }
}
