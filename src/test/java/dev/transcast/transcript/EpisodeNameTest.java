package dev.transcast.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpisodeNameTest {
  @ParameterizedTest
  @CsvSource({
    "Interview with José.txt, interview-with-jose, Interview with José",
    "a/b\\talk_with-ann.vtt, talk_with-ann, Talk with ann",
    "talk.script.md, talk, Talk",
    "-, stdin, Stdin",
    "CON.txt, con-transcript, CON",
    "../.., transcript, ..",
    ".hidden, hidden, .hidden",
    "日本語.srt, 日本語, 日本語",
    "!!!.txt, transcript, !!!",
    "Ep. 12: the end?.txt, ep-12-the-end, Ep. 12: the end?"
  })
  void a_file_name_gives_a_safe_id_and_a_readable_title(String file, String id, String title) {
    assertThat(EpisodeName.id(file)).isEqualTo(id);
    assertThat(EpisodeName.title(file)).isEqualTo(title);
  }

  @Test
  void long_names_are_cut_and_stay_apart() {
    String one = EpisodeName.id("x".repeat(300) + "1.txt");
    String two = EpisodeName.id("x".repeat(300) + "2.txt");
    assertThat(one).hasSize(80).isNotEqualTo(two);
  }
}
