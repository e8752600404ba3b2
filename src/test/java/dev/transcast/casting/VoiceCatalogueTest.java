package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceCatalogueTest {
  private static final String GOOD =
      """
      name: ann
      description: for tests
      engineVoice: kevin16
      rateWordsPerMinute: 170
      pitchHz: 100
      pitchRangeHz: 12
      vocalTractScale: 1.1
      """;

  @TempDir Path folder;

  @Test
  void a_voice_is_a_file_of_plain_fields_and_gain_and_pan_may_be_left_out() throws Exception {
    assertThat(read(GOOD).voices())
        .containsExactly(new VoiceProfile("ann", "for tests", "kevin16", 170, 100, 12, 1.1, 0, 0));
  }

  @Test
  void the_built_in_voices_are_at_least_eight_and_told_apart() {
    List<VoiceProfile> voices = VoiceCatalogue.builtIn().voices();

    assertThat(voices).hasSizeGreaterThanOrEqualTo(8);
    for (VoiceProfile a : voices) {
      assertThat(voices)
          .filteredOn(b -> !b.equals(a))
          .allSatisfy(b -> assertThat(VoiceDistance.between(a, b)).isGreaterThan(1));
    }
    assertThat(voices).extracting(VoiceProfile::name).isSorted();
  }

  @Test
  void names_are_found_however_they_are_written() throws Exception {
    assertThat(read(GOOD).find(" Ann")).isPresent();
    assertThat(read(GOOD).find("bob")).isEmpty();
  }

  @Test
  void a_misspelt_field_is_told_with_file_line_and_suggestion() {
    assertBad(GOOD.replace("pitchHz", "pitchHerz"))
        .hasMessageContaining("ann.yaml:5: error: unknown field \"pitchHerz\"")
        .hasMessageContaining("did you mean \"pitchHz\"?");
  }

  @Test
  void a_value_out_of_range_is_told_with_file_line_field_and_range() {
    assertBad(GOOD.replace("1.1", "3"))
        .hasMessageContaining("ann.yaml:7: error: vocalTractScale")
        .hasMessageContaining("0.7 to 1.5, not \"3\"");
    assertBad(GOOD.replace("170", "fast")).hasMessageContaining("rateWordsPerMinute");
    assertBad(GOOD.replace("170", "NaN")).hasMessageContaining("rateWordsPerMinute");
  }

  @Test
  void what_is_missing_twice_or_not_yaml_is_told() {
    assertBad(GOOD.replace("pitchRangeHz: 12\n", ""))
        .hasMessageContaining("pitchRangeHz is missing");
    assertBad(GOOD + "name: bob\n").hasMessageContaining("ann.yaml:8: error: name is given twice");
    assertBad(GOOD + "pan: [1\n").hasMessageContaining("this is not YAML");
    assertBad("- ann\n").hasMessageContaining("the fields are");
  }

  @Test
  void a_folder_with_diphones_is_a_base_voice_that_voices_may_name() throws Exception {
    Path diphones = Files.createDirectory(folder.resolve("alto")).resolve("diphones.dph");
    Files.createFile(diphones);

    VoiceProfile ann = read(GOOD.replace("kevin16", "alto")).voices().get(0);

    assertThat(ann.engineVoice()).isEqualTo("alto");
    assertThat(ann.engine()).isEqualTo(new VoiceEngine.BuiltIn(Optional.of(diphones.toUri())));
    assertThat(read(GOOD).voices().get(0).engine()).isEqualTo(new VoiceEngine.BuiltIn());
  }

  @Test
  void an_unknown_base_voice_is_told_with_its_place_and_those_there_are() throws Exception {
    Files.createFile(Files.createDirectory(folder.resolve("alto")).resolve("diphones.dph"));
    Files.createDirectory(folder.resolve("bass"));

    assertBad(GOOD.replace("kevin16", "alt"))
        .hasMessageContaining("ann.yaml:3:14: error: unknown engineVoice \"alt\"")
        .hasMessageContaining("did you mean \"alto\"?")
        .hasMessageContaining("kevin16, alto");
    assertBad(GOOD.replace("kevin16", "bass")).hasMessageContaining("unknown engineVoice");
  }

  @Test
  void two_files_cannot_have_one_name() throws Exception {
    Files.writeString(folder.resolve("other.yaml"), GOOD);

    assertBad(GOOD).hasMessageContaining("other.yaml").hasMessageContaining("\"ann\" is taken by");
  }

  @Test
  void a_folder_without_voices_is_told() {
    assertThatThrownBy(() -> VoiceCatalogue.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no voices here");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertBad(
      String yaml) {
    return assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadInputException.class);
  }

  private VoiceCatalogue read(String yaml) throws Exception {
    Files.writeString(folder.resolve("ann.yaml"), yaml);
    return VoiceCatalogue.read(folder);
  }
}
