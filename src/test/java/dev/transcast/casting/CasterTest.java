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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasterTest {
  private static final VoiceCatalogue CATALOGUE = VoiceCatalogue.builtIn();
  private static final Comparator<CastMember> CLARITY =
      Comparator.comparingDouble(CastMember::clarity);

  @Test
  void the_others_lie_nearly_as_far_apart_as_the_hosts_voice_allows() throws Exception {
    CastSheet cast = cast("Ann", "Bob", "Cy");

    List<VoiceProfile> voices = CATALOGUE.voices();
    List<VoiceProfile> chosen = List.copyOf(cast.voices().values());
    double best = 0;
    for (VoiceProfile b : voices) {
      for (VoiceProfile c : voices) {
        if (CATALOGUE.distance(b, c) > 0) {
          best = Math.max(best, apart(List.of(chosen.get(0), b, c)));
        }
      }
    }
    assertThat(apart(chosen)).isGreaterThan(Math.min(2.8, 0.85 * best) - 1e-9);
  }

  @Test
  void a_host_has_one_voice_in_every_episode_however_many_guests_come() throws Exception {
    List<String> hosted =
        List.of(
            names(cast("Maud", "Bob")).get(0),
            names(cast("Maud", "Idris", "Petra")).get(0),
            names(cast("Maud", "A", "B", "C", "D", "E")).get(0));

    assertThat(hosted).containsOnly(hosted.get(0));
  }

  @Test
  void the_host_is_who_asks_even_when_a_guest_speaks_first() throws Exception {
    Dialogue opensWithAGuest =
        dialogue(Map.of(), List.of("hi", "why?", "hi"), "Bob", "Maud", "Bob");

    assertThat(names(Caster.cast(opensWithAGuest, CATALOGUE, Map.of(), true)).get(1))
        .isEqualTo(names(cast("Maud", "Bob")).get(0));
  }

  @Test
  void pairs_differ_from_episode_to_episode() throws Exception {
    Set<List<String>> pairs = new HashSet<>();
    for (String host : List.of("Ann", "Bob", "Host", "Oluwaseun", "Maud")) {
      for (String guest : List.of("Petra", "Idris", "Xu", "Tom")) {
        pairs.add(names(cast(host, guest)));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(10);
  }

  @Test
  void who_has_no_name_is_cast_by_the_episode() throws Exception {
    Set<List<String>> pairs = new HashSet<>();
    for (int episode = 1; episode <= 8; episode++) {
      Dialogue dialogue = dialogue(Map.of(), List.of(), "Speaker 1", "Speaker 2");
      Transcript t = dialogue.transcript();
      Transcript named =
          new Transcript(
              t.sourceName(), "talk-" + episode, t.title(), t.text(), t.passages(), t.directions());
      pairs.add(
          names(Caster.cast(new Dialogue(named, dialogue.turns()), CATALOGUE, Map.of(), true)));
    }
    assertThat(pairs).hasSizeGreaterThan(3);
  }

  @Test
  void what_is_badly_understood_is_seldom_chosen() throws Exception {
    Map<String, Integer> chosen = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      chosen.merge(names(cast("Quux " + i)).get(0), 1, Integer::sum);
    }
    CastMember best = CATALOGUE.members().stream().max(CLARITY).orElseThrow();
    CastMember worst = CATALOGUE.members().stream().min(CLARITY).orElseThrow();
    assertThat(chosen.getOrDefault(worst.voice().name(), 0))
        .isLessThan(chosen.get(best.voice().name()));
  }

  @Test
  void of_several_guests_who_says_most_is_served_first() throws Exception {
    int most = 0;
    int least = 0;
    for (int i = 0; i < 40; i++) {
      String brief = "Zork " + i;
      String main = "Quux " + i;
      Dialogue talk = dialogue(Map.of(), List.of("why?"), "Maud", brief, main, main, main);
      List<String> together = names(Caster.cast(talk, CATALOGUE, Map.of(), true));
      least += together.get(1).equals(names(cast("Maud", brief)).get(1)) ? 1 : 0;
      most += together.get(2).equals(names(cast("Maud", main)).get(1)) ? 1 : 0;
    }
    assertThat(most).as("who get the voice they would have alone").isGreaterThan(least + 5);
  }

  @Test
  void a_womans_name_gets_a_womans_voice_and_a_mans_a_mans() throws Exception {
    CastSheet cast = cast("Maria Tolland", "Daniel Marsh", "Dr. José Pérez", "Hale, Agnès");

    assertThat(cast.voices().values().stream().map(CasterTest::gender))
        .containsExactly("female", "male", "male", "female");
  }

  @Test
  void without_hints_or_when_told_otherwise_names_say_nothing() throws Exception {
    Set<String> genders = new HashSet<>();
    for (String name :
        List.of("Maria", "Ann", "Petra", "Nora", "Ingrid", "Sofia", "Emma", "Olga")) {
      genders.add(
          gender(
              Caster.cast(dialogue(Map.of(), name), CATALOGUE, Map.of(), /* genderHints= */ false)
                  .voices()
                  .values()
                  .iterator()
                  .next()));
    }
    assertThat(genders).contains("male");
    String male = voiceTagged("male");
    assertThat(
            names(Caster.cast(dialogue(Map.of(), "Maria"), CATALOGUE, Map.of("Maria", male), true)))
        .containsExactly(male);
    assertThat(
            names(Caster.cast(dialogue(Map.of("Maria", male), "Maria"), CATALOGUE, Map.of(), true)))
        .containsExactly(male);
  }

  @Test
  void more_women_than_womens_voices_still_get_a_voice_each() throws Exception {
    String[] women = {
      "Ada", "Beth", "Clara", "Doris", "Emma", "Fiona", "Greta", "Hanna", "Ida", "Julia"
    };

    CastSheet cast = cast(women);

    assertThat(names(cast)).doesNotHaveDuplicates();
    long female = CATALOGUE.members().stream().filter(member -> member.is(Gender.FEMALE)).count();
    assertThat(cast.voices().values().stream().map(CasterTest::gender).filter("female"::equals))
        .hasSize((int) Math.min(female, women.length));
  }

  @Test
  void the_same_dialogue_is_cast_the_same_way() throws Exception {
    Dialogue dialogue = dialogue(Map.of(), "Ann", "Bob", "Cy", "Di");

    assertThat(Caster.cast(dialogue, CATALOGUE, Map.of(), true))
        .isEqualTo(Caster.cast(dialogue, CATALOGUE, Map.of(), true));
  }

  @Test
  void the_command_line_wins_over_the_script_and_the_script_over_chance() throws Exception {
    Dialogue dialogue = dialogue(Map.of("Ann", "sage", "Bob", "juno"), "Ann", "Bob", "Cy");

    CastSheet cast = Caster.cast(dialogue, CATALOGUE, Map.of("ann", "Quill"), true);

    assertThat(names(cast).subList(0, 2)).containsExactly("quill", "juno");
    assertThat(names(cast)).doesNotHaveDuplicates();
  }

  @Test
  void with_more_speakers_than_voices_neighbours_still_differ() throws Exception {
    String[] names = new String[15];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Speaker " + (i + 1);
    }

    List<String> cast = names(Caster.cast(dialogue(Map.of(), names), CATALOGUE, Map.of(), true));

    assertThat(cast).hasSize(15);
    assertThat(cast.stream().distinct()).hasSize(CATALOGUE.voices().size());
    for (int i = 1; i < cast.size(); i++) {
      assertThat(cast.get(i)).isNotEqualTo(cast.get(i - 1));
    }
  }

  @Test
  void unknown_names_are_told_with_the_nearest_and_the_known() {
    Dialogue dialogue = dialogue(Map.of(), "Maria", "Bob");

    assertThatThrownBy(() -> Caster.cast(dialogue, CATALOGUE, Map.of("Mariah", "marlo"), true))
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

    assertThatThrownBy(() -> Caster.cast(dialogue, CATALOGUE, Map.of(), true))
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
        least = Math.min(least, CATALOGUE.distance(voices.get(i), voices.get(j)));
      }
    }
    return least;
  }

  private static CastSheet cast(String... names) throws Exception {
    return Caster.cast(dialogue(Map.of(), names), CATALOGUE, Map.of(), /* genderHints= */ true);
  }

  private static String gender(VoiceProfile voice) {
    return CATALOGUE.tags().get(CATALOGUE.voices().indexOf(voice)).stream()
        .filter(tag -> tag.equals("female") || tag.equals("male"))
        .findFirst()
        .orElse("neither");
  }

  private static String voiceTagged(String tag) {
    return CATALOGUE.members().stream()
        .filter(member -> member.tags().contains(tag))
        .map(member -> member.voice().name())
        .findFirst()
        .orElseThrow();
  }

  /** Everybody says "hi", in order. */
  static Dialogue dialogue(Map<String, String> cast, String... names) {
    return dialogue(cast, List.of(), names);
  }

  /** Everybody says one word, in order; where there is none, "hi". */
  private static Dialogue dialogue(Map<String, String> cast, List<String> said, String... names) {
    List<String> everybody = Arrays.stream(names).distinct().toList();
    List<Passage> passages = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      List<Word> words =
          List.of(
              Word.spoken(new TextSpan(3 * i, 3 * i + 2), i < said.size() ? said.get(i) : "hi"));
      passages.add(new Passage(Optional.of(names[i]), true, OptionalLong.empty(), words));
      turns.add(
          new Turn(i, new Speaker("s" + (everybody.indexOf(names[i]) + 1), names[i]), words, 1.0));
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
