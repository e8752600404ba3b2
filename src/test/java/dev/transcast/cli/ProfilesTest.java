package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sound is made to fit its captions: the samples break no rule of any profile. */
@Tag("slow")
class ProfilesTest {
  private static final Predicate<String> IS_CAPTION =
      Pattern.compile("\\.(srt|vtt|ttml)$").asPredicate();

  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(strings = {"netflix", "bbc", "dcmp", "podcast"})
  void captions_of_the_samples_have_no_error(String profile) throws IOException {
    Program.Result built =
        Program.run(
            "build",
            "transcripts",
            "--profile",
            profile,
            "--formats",
            "srt,vtt,ttml",
            "-o",
            out.toString());
    assertThat(built.exitCode()).as(built.err()).isZero();

    List<String> lint = new ArrayList<>(List.of("lint", "--profile", profile));
    try (Stream<Path> files = Files.walk(out)) {
      files.map(Path::toString).filter(IS_CAPTION).sorted().forEach(lint::add);
    }
    assertThat(lint).hasSizeGreaterThanOrEqualTo(3 + 9);
    Program.Result checked = Program.run(lint.toArray(String[]::new));
    assertThat(checked.exitCode()).as(checked.out() + checked.err()).isZero();
  }
}
