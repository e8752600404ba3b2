package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.transcast.model.BadInputException;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Voice files that ask for a program. */
class CommandVoiceFileTest {
  private static final String GOOD =
      """
      name: robin
      description: for tests
      engine: command
      command: [./say.sh, -v, "{rateWordsPerMinute}", "--out={wav}"]
      rateWordsPerMinute: 170
      pitchHz: 120
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeProgram() throws Exception {
    Path program = Files.writeString(folder.resolve("say.sh"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void a_command_is_a_list_whose_program_lies_beside_the_file() throws Exception {
    VoiceProfile voice = read(GOOD);

    assertThat(voice.engine())
        .isEqualTo(
            new VoiceEngine.Command(
                folder.resolve("say.sh"),
                List.of("-v", "{rateWordsPerMinute}", "--out={wav}"),
                Duration.ofSeconds(60),
                folder.resolve("robin.yaml"),
                4,
                11));
    assertThat(voice.vocalTractScale()).isEqualTo(1);
  }

  @Test
  void the_time_limit_can_be_set() throws Exception {
    VoiceEngine engine = read(GOOD + "timeLimitSeconds: 5\n").engine();

    assertThat(((VoiceEngine.Command) engine).timeLimit()).isEqualTo(Duration.ofSeconds(5));
    assertBad(GOOD + "timeLimitSeconds: 0\n")
        .hasMessageContaining("robin.yaml:7:19: error: timeLimitSeconds is a whole number from 1");
  }

  @Test
  void what_is_wrong_is_told_with_line_and_column() {
    assertBad(GOOD.replace("./say.sh", "no-such-program"))
        .hasMessageContaining("robin.yaml:4:11: error: there is no program \"no-such-program\"");
    assertBad(GOOD.replace("{wav}", "{wave}"))
        .hasMessageContaining("robin.yaml:4:")
        .hasMessageContaining("nothing stands for {wave}; did you mean \"wav\"?");
    assertBad(GOOD.replace("[./say.sh", "./say.sh # [")).hasMessageContaining("is a list");
    assertBad(GOOD.replace("engine: command\n", ""))
        .hasMessageContaining("command belongs to engine: command");
    assertBad(GOOD.replace("engine: command", "engine: shell"))
        .hasMessageContaining("robin.yaml:3:9: error: engine is freetts or command");
    assertBad(GOOD.replace("-v", "[-v]")).hasMessageContaining("an argument is one text");
  }

  @Test
  void a_file_that_comes_with_the_program_may_not_run_one() {
    assertThatThrownBy(
            () ->
                VoiceFile.parse(
                    folder.resolve("robin.yaml"),
                    /* own= */ false,
                    new ProgramPath(""),
                    BaseVoices.of(folder, folder),
                    GOOD))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("only voice files in a folder of your own may run a program");
  }

  @Test
  void programs_are_searched_in_the_absolute_folders_of_the_path_only() throws Exception {
    String path = String.join(File.pathSeparator, "", ".", "no/where", folder.toString());

    assertThat(new ProgramPath(path).find("say.sh", Path.of("/")))
        .contains(folder.resolve("say.sh"));
    assertThat(new ProgramPath(".").find("say.sh", folder)).isEmpty();
    assertThat(new ProgramPath("").find("", folder)).isEmpty();
    Files.writeString(folder.resolve("plain.txt"), "no program");
    assertThat(new ProgramPath(path).find("plain.txt", folder)).isEmpty();
  }

  private VoiceProfile read(String yaml) throws IOException, BadInputException {
    Files.writeString(folder.resolve("robin.yaml"), yaml);
    return VoiceCatalogue.read(folder).voices().get(0);
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertBad(
      String yaml) {
    return assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadInputException.class);
  }
}
