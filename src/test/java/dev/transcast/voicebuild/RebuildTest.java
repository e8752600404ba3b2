package dev.transcast.voicebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.transcast.model.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shipped voice from its recipe. It takes a minute or two, and flite. */
@Tag("slow")
class RebuildTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void birch_built_again_is_the_same_to_the_byte() throws IOException, BadInputException {
    assumeThat(flite()).as("flite is installed, as CI does").isTrue();
    BuiltVoice voice =
        VoiceBuilder.build(
            Path.of("src/voices/birch.yaml"),
            folder.resolve("out"),
            folder.resolve("work"),
            (step, done, total) -> {});
    for (String file : List.of(VoiceBuilder.DIPHONES, "manifest.json", "NOTICE")) {
      assertThat(voice.folder().resolve(file))
          .hasSameBinaryContentAs(Path.of("voices/birch").resolve(file));
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
