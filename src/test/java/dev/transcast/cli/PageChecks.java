package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.browser.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What others say of our pages: axe-core of accessibility, the Nu HTML Checker of the markup. Both
 * are npm packages (axe-core, vnu-jar) in the folder that the environment variable {@code
 * PAGE_CHECKERS} names, or the system property {@code page.checkers}. Without them the tests fail;
 * they are never skipped.
 */
final class PageChecks {
  private PageChecks() {}

  private static Path installed(String path) {
    String folder = System.getProperty("page.checkers", System.getenv().get("PAGE_CHECKERS"));
    assertThat(folder).as("system property page.checkers or PAGE_CHECKERS").isNotBlank();
    return Path.of(folder, "node_modules").resolve(path);
  }

  /** What axe-core finds wrong with the page as it stands, by rule and element. */
  static List<?> violations(Chromium browser) throws IOException {
    browser.eval(Files.readString(installed("axe-core/axe.min.js")) + ";0");
    return (List<?>)
        browser.eval(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice']}).then(found => found.violations.flatMap(rule =>"
                + " rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))");
  }

  /** The errors of the Nu HTML Checker, one a line. */
  static List<String> htmlErrors(Path... pages) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            installed("vnu-jar/build/dist/vnu.jar").toString(),
            "--errors-only",
            "--exit-zero-always",
            "--format",
            "gnu");
    for (Path page : pages) {
      command.command().add(page.toString());
    }
    Process process = command.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
