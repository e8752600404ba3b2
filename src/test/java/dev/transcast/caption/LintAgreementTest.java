package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.caption.LintFixtures.Fixture;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.subtitle.FormatRule;
import dev.transcast.subtitle.SubtitleCue;
import dev.transcast.subtitle.SubtitleListener;
import dev.transcast.subtitle.SubtitleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The linter and the W3C editors' {@code webvtt-parser} call the same files valid. What they need
 * is said in {@link OtherReadersTest}; without it the test fails.
 */
@Tag("slow")
class LintAgreementTest {
  /** Where the specification and that parser part, and we go with the specification. */
  private static final Map<String, String> DIFFERENCES =
      Map.ofEntries(
          Map.entry("webvtt-annotation/breaks-ampersand.vtt", "it reads no references in a name"),
          Map.entry("webvtt-annotation/breaks-language.vtt", "it takes any text for a language"),
          Map.entry("webvtt-annotation/breaks-name-on-two-lines.vtt", "it folds the lines"),
          Map.entry("webvtt-escape/breaks-no-character.vtt", "it takes any number"),
          Map.entry("webvtt-identifier/breaks.vtt", "it does not compare identifiers"),
          Map.entry("webvtt-reference/breaks.vtt", "it is given only the six common names"),
          Map.entry("webvtt-region-unknown/meets.vtt", "it knows no regions"),
          Map.entry("webvtt-region/meets.vtt", "it knows no regions"),
          Map.entry(
              "webvtt-tag-nesting/breaks-open-voice-behind-text.vtt", "any voice may be open"),
          Map.entry("webvtt-tag/breaks-empty-class.vtt", "it passes over classes without a name"),
          Map.entry("webvtt-timing/breaks-one-digit-hour.vtt", "it takes hours of one digit"));

  @TempDir Path scratch;

  @Test
  void both_call_the_same_files_valid_but_for_the_listed_differences() throws Exception {
    List<Fixture> fixtures =
        LintFixtures.all().stream().filter(f -> f.file().toString().endsWith(".vtt")).toList();
    List<Integer> theirErrors = w3cErrors(fixtures);
    Map<String, String> parted = new TreeMap<>();
    for (int i = 0; i < fixtures.size(); i++) {
      boolean oursIsValid = isValid(fixtures.get(i).file());
      boolean theirsIsValid = theirErrors.get(i) == 0;
      if (oursIsValid != theirsIsValid) {
        parted.put(
            fixtures.get(i).toString(), oursIsValid ? "only we call it valid" : "only they do");
      }
    }
    assertThat(fixtures).hasSizeGreaterThan(50);
    assertThat(parted.keySet())
        .as("%s", parted)
        .containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
  }

  private static boolean isValid(Path file) throws IOException {
    boolean[] isValid = {true};
    SubtitleReader.read(
        file,
        new SubtitleListener() {
          @Override
          public void cue(SubtitleCue cue) {}

          @Override
          public void broken(FormatRule rule, int line, int column, String message) {
            isValid[0] &= rule.severity() == Severity.WARNING;
          }
        });
    return isValid[0];
  }

  /** How many errors that parser finds in each file. */
  private List<Integer> w3cErrors(List<Fixture> fixtures) throws Exception {
    String installed = System.getProperty("webvtt.parser", System.getenv().get("WEBVTT_PARSER"));
    assertThat(installed).as("system property webvtt.parser or WEBVTT_PARSER").isNotBlank();
    Path script =
        Path.of(
            Objects.requireNonNull(LintAgreementTest.class.getResource("count-webvtt-errors.js"))
                .toURI());
    List<String> command = new ArrayList<>(List.of("node", script.toString(), installed));
    fixtures.forEach(fixture -> command.add(fixture.file().toString()));
    Path out = scratch.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<Integer> errors = Files.readAllLines(out).stream().map(Integer::valueOf).toList();
    assertThat(errors).hasSameSizeAs(fixtures);
    return errors;
  }
}
