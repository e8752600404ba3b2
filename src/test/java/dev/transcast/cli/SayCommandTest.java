package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SayCommandTest {
  @TempDir Path folder;

  @Test
  void writes_what_it_says() throws Exception {
    Path file = folder.resolve("word.wav");

    Program.Result result =
        Program.run("say", "Siobhan paid $5M", "--voice", "marlow", "-o", file.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("word.wav");
    assertThat(Files.size(file)).isGreaterThan(100_000);
  }

  @Test
  void phones_are_printed_word_by_word() {
    Program.Result result = Program.run("say", "--phones", "but", "Siobhan", "$5M");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("but -> but  B AH1 T")
        .contains("Siobhan -> siobhan  SH IH0 V AO1 N")
        .contains("$5M -> five million dollars  F AY1 V | ");
  }

  @Test
  void a_missing_text_and_an_unknown_voice_are_told() {
    assertThat(Program.run("say").exitCode()).isEqualTo(Main.USAGE);
    Program.Result result = Program.run("say", "hello", "--voice", "nobody");
    assertThat(result.exitCode()).isEqualTo(Main.USAGE);
    assertThat(result.err()).contains("no voice \"nobody\"").contains("marlow");
  }
}
