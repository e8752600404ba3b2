package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.Diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People look a finding up by its code. */
class LintCodesTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9-]+)` \\| (error|warning) \\| .+");

  @Test
  void the_readme_lists_every_code_with_its_severity_in_the_order_of_the_program()
      throws IOException {
    Map<String, Severity> listed = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        listed.put(row.group(1), Severity.valueOf(row.group(2).toUpperCase(Locale.ROOT)));
      }
    }

    assertThat(listed).containsExactlyEntriesOf(CaptionLinter.codes());
  }
}
