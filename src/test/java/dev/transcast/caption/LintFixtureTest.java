package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.caption.LintFixtures.Fixture;
import dev.transcast.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted faults: each is found, by its code, and nothing else is. */
class LintFixtureTest {
  @TempDir Path scratch;

  static List<Fixture> fixtures() throws Exception {
    return LintFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void a_planted_fault_is_found_by_its_code_and_nothing_else_is(Fixture fixture) throws Exception {
    List<Diagnostic> findings = LintFixtures.lint(fixture, scratch);

    if (fixture.breaks()) {
      assertThat(findings)
          .isNotEmpty()
          .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(fixture.code()));
    } else {
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void every_code_has_a_file_that_breaks_it_and_one_that_just_meets_it() throws Exception {
    Set<String> broken = codes(true);
    Set<String> met = codes(false);

    assertThat(broken).containsExactlyInAnyOrderElementsOf(CaptionLinter.codes().keySet());
    assertThat(met).containsExactlyInAnyOrderElementsOf(CaptionLinter.codes().keySet());
  }

  private static Set<String> codes(boolean breaks) throws Exception {
    return LintFixtures.all().stream()
        .filter(fixture -> fixture.breaks() == breaks)
        .map(Fixture::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
