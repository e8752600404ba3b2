package dev.transcast.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.EpisodeSummary;
import dev.transcast.model.EpisodeSummary.File;
import dev.transcast.model.EpisodeSummary.Person;
import dev.transcast.model.EpisodeSummary.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeRecordTest {
  private static final EpisodeSummary SUMMARY =
      new EpisodeSummary(
          "talk",
          "A \"talk\" </script>",
          "Hello.",
          List.of(new Person("Ann", Role.HOST), new Person("Ben", Role.GUEST)),
          61_000,
          Optional.of(Instant.parse("2026-11-22T09:30:00Z")),
          List.of(new File("talk.mp3", 980_000), new File("talk.srt", 12)));

  @Test
  void what_is_written_is_read() throws Exception {
    assertThat(read(EpisodeRecord.write(SUMMARY))).isEqualTo(SUMMARY);
    EpisodeSummary undated =
        new EpisodeSummary("talk", "T", "", SUMMARY.people(), 0, Optional.empty(), List.of());
    assertThat(read(EpisodeRecord.write(undated))).isEqualTo(undated);
  }

  @Test
  void fields_of_others_are_passed_over() throws Exception {
    String written = EpisodeRecord.write(SUMMARY);
    String extended =
        written
            .replaceFirst("\\{", "{\"inputs\" : {\"sha256\" : [1, {\"a\" : null}]},")
            .replace("\"bytes\"", "\"sha256\" : \"00\", \"bytes\"");
    assertThat(extended).isNotEqualTo(written);
    assertThat(read(extended)).isEqualTo(SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{\"format\" : 3}",
        "{\"format\" : \"another\", \"id\" : \"a\", \"title\" : \"a\", \"summary\" : \"a\"}",
        "{\"format\" : \"transcast-episode\"}",
        "{\"format\" : \"transcast-episode\", \"id\" : \"../a\", \"title\" : \"a\","
            + " \"summary\" : \"\", \"people\" : [{\"name\" : \"A\"}], \"durationMs\" : 1}",
        "{\"format\" : \"transcast-episode\", \"id\" : \"a\", \"title\" : \"a\","
            + " \"summary\" : \"\", \"people\" : [{\"name\" : \"A\"}], \"durationMs\" : 1,"
            + " \"files\" : [{\"name\" : \"../../passwd\", \"bytes\" : 1}]}",
        "{\"format\" : \"transcast-episode\", \"durationMs\" : 99999999999999999999999}",
        "{\"format\" : \"transcast-episode\", \"date\" : \"yesterday\"}"
      })
  void what_is_no_record_gets_one_line(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .message()
        .startsWith("out/a/.episode.json:")
        .contains("build the episode again")
        .hasLineCount(1);
  }

  private static EpisodeSummary read(String text) throws BadInputException {
    return EpisodeRecord.read("out/a/.episode.json", text.getBytes(UTF_8));
  }
}
