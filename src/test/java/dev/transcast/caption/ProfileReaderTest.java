package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {
  @TempDir Path folder;

  @Test
  void every_profile_of_the_program_is_named_as_its_file() {
    for (String name : CaptionProfile.NAMES) {
      assertThat(CaptionProfile.named(name).name()).isEqualTo(name);
    }
  }

  @Test
  void the_profiles_differ_where_the_standards_do() {
    CaptionProfile netflix = CaptionProfile.named("netflix");
    CaptionProfile bbc = CaptionProfile.named("bbc");
    CaptionProfile dcmp = CaptionProfile.named("dcmp");
    CaptionProfile podcast = CaptionProfile.named("podcast");
    assertThat(netflix.maxLineChars()).isEqualTo(42);
    assertThat(netflix.maxCharsPerSecond()).hasValue(20);
    assertThat(netflix.maxWordsPerMinute()).isEmpty();
    assertThat(netflix.minDurationMs()).isEqualTo(833);
    assertThat(netflix.minOpenGapMs()).isEqualTo(500);
    assertThat(netflix.twoSpeakers()).isTrue();
    assertThat(bbc.maxLineChars()).isEqualTo(37);
    assertThat(bbc.wantedWordsPerMinute()).hasValue(180);
    assertThat(bbc.minOpenGapMs()).isEqualTo(1000);
    assertThat(bbc.maxHangMs()).hasValue(1500);
    assertThat(bbc.speakers()).isEqualTo(SpeakerStyle.COLOURS);
    assertThat(bbc.twoSpeakers()).isFalse();
    assertThat(dcmp.maxLineChars()).isEqualTo(32);
    assertThat(dcmp.maxWordsPerMinute()).hasValue(225);
    assertThat(dcmp.minDurationMs()).isEqualTo(1333);
    assertThat(dcmp.maxDurationMs()).isEqualTo(6000);
    assertThat(podcast.maxLineChars()).isEqualTo(32);
    assertThat(podcast.speakers()).isEqualTo(SpeakerStyle.COLON);
  }

  @Test
  void what_a_file_leaves_out_is_as_in_its_basis() throws Exception {
    CaptionProfile children = parse("name: children\nmaxCharsPerSecond: 17");
    assertThat(children.name()).isEqualTo("children");
    assertThat(children.maxCharsPerSecond()).hasValue(17);
    assertThat(children.maxLineChars()).isEqualTo(42);
    CaptionProfile wide = parse("basis: BBC\nmaxLineChars: 68\nmaxHangMs: none");
    assertThat(wide.name()).isEqualTo("house.yaml");
    assertThat(wide.maxLineChars()).isEqualTo(68);
    assertThat(wide.wantedWordsPerMinute()).isEqualTo(OptionalDouble.of(180));
    assertThat(wide.maxHangMs()).isEmpty();
  }

  @Test
  void a_profile_is_found_by_its_name_in_any_case_or_by_its_file() throws Exception {
    Path file = Files.writeString(folder.resolve("house.yaml"), "maxLines: 3");
    assertThat(ProfileReader.find("DCMP")).isEqualTo(CaptionProfile.named("dcmp"));
    assertThat(ProfileReader.find(file.toString()).maxLines()).isEqualTo(3);
    assertThatThrownBy(() -> ProfileReader.find("netflicks"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("netflicks: error: no such profile or file; did you mean \"netflix\"?");
    assertThatThrownBy(() -> ProfileReader.find("ebu"))
        .hasMessageEndingWith("; there are netflix, bbc, dcmp, podcast");
  }

  @Test
  void every_mistake_is_told_with_its_place_and_what_was_meant() {
    assertProblems(
        """
        basis: netflicks
        maxLineChar: 40
        maxLines: two
          # a comment
        speakers: colors
        twoSpeakers: maybe
        sounds: [brackets]
        labelMs: 1
        labelMs: 2
        maxWordsPerMinute: fast
        """,
        "house.yaml:2:1: error: unknown key \"maxLineChar\"; did you mean \"maxLineChars\"?",
        "house.yaml:7:9: error: sounds needs one value",
        "house.yaml:9:1: error: labelMs is given twice",
        "house.yaml:1:8: error: unknown basis \"netflicks\"; did you mean \"netflix\"?",
        "house.yaml:3:11: error: maxLines must be a whole number, not \"two\"",
        "house.yaml:10:20: error: maxWordsPerMinute must be a number or none, not \"fast\"",
        "house.yaml:5:11: error: unknown speakers \"colors\"; did you mean \"colours\"?",
        "house.yaml:6:14: error: unknown twoSpeakers \"maybe\"; there are hyphens, none");
  }

  @Test
  void rules_that_no_caption_could_keep_are_refused_with_their_numbers() {
    assertProblems(
        "maxLineChars: 12",
        "house.yaml:1:15: error: maxLineChars must lie in 20..200: maxLineChars=12");
    assertProblems("maxLines: 1", "house.yaml:1:11: error: maxLines must lie in 2..4: maxLines=1");
    assertProblems(
        "maxLines: 99999999999",
        "house.yaml:1:11: error: maxLines must lie in 2..4: maxLines=2147483647");
    assertProblems(
        "maxCharsPerSecond: NaN",
        "house.yaml:1:20: error: maxCharsPerSecond must lie in 5..60: maxCharsPerSecond=NaN");
    assertProblems(
        "maxDurationMs: 800",
        "house.yaml:1:16: error: maxDurationMs must lie in 834..600000: maxDurationMs=800");
    assertProblems(
        "minOpenGapMs: 40",
        "house.yaml:1:15: error: minOpenGapMs must lie in 83..10000: minOpenGapMs=40");
    assertProblems(
        "basis: bbc\nwantedWordsPerMinute: 220",
        "house.yaml:2:23: error: wantedWordsPerMinute must lie in 60..200:"
            + " wantedWordsPerMinute=220.0");
  }

  @Test
  void what_is_no_yaml_or_no_mapping_is_refused() {
    assertThatThrownBy(() -> parse("a: [")).hasMessageStartingWith("house.yaml:1:5: error: this");
    assertThatThrownBy(() -> parse("- 42"))
        .hasMessageStartingWith(
            "house.yaml: error: a profile is lines of \"key: value\"; the keys are basis, name, ");
    assertThatThrownBy(() -> parse("")).isInstanceOf(BadInputException.class);
  }

  private static void assertProblems(String yaml, String... problems) {
    assertThatThrownBy(() -> parse(yaml))
        .isInstanceOf(BadInputException.class)
        .hasMessage(String.join("\n", problems));
  }

  private static CaptionProfile parse(String yaml) throws BadInputException {
    return ProfileReader.parse("house.yaml", yaml);
  }
}
