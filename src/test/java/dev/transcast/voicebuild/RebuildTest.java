package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.transcast.model.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped voices from their recipes. It takes a minute or two for each, and flite. */
@Tag("slow")
class RebuildTest {
  /** Shared, since willow is aspen's speech in another light. */
  @TempDir private static Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"birch, rms", "cedar, awb", "aspen, slt", "willow, slt"})
  void a_voice_built_again_is_the_same_to_the_byte(String name, String source)
      throws IOException, BadInputException {
    assumeThat(flite()).as("flite is installed, as CI does").isTrue();
    BuiltVoice voice =
        VoiceBuilder.build(
            Path.of("src/voices", name + ".yaml"),
            folder.resolve("out"),
            folder.resolve("work-" + source),
            (step, done, total) -> {});
    for (String file : List.of(VoiceBuilder.DIPHONES, "manifest.json", "NOTICE")) {
      assertThat(voice.folder().resolve(file))
          .hasSameBinaryContentAs(Path.of("voices", name, file));
    }
  }

  private static boolean flite() {
    try {
      return !ExternalProgram.run(List.of("flite", "-lv"), Duration.ofSeconds(20)).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
