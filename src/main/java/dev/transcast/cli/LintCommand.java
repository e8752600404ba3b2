package dev.transcast.cli;

import dev.transcast.caption.CaptionLinter;
import dev.transcast.model.BadInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast lint}: where caption files break their format or a standard. */
final class LintCommand implements Command {
  private static final String AUDIO = "audio";
  private static final String JSON = "json";
  private static final String FINDINGS = "findings";
  private static final String ALL = "all";

  /** Nobody reads more before he mends something. */
  private static final long USUAL_LIMIT = 100;

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String arguments() {
    return "FILE... [OPTION]...";
  }

  @Override
  public String summary() {
    return "Checks caption files of any origin: SubRip, WebVTT, TTML.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast lint talk.srt", "by the rules of its format and of Netflix"},
        new String[] {"transcast lint talk.vtt --profile bbc", "by another standard"},
        new String[] {"transcast lint talk.vtt --audio talk.wav", "and against its sound"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(SharedOptions.profile());
    options.addOption(
        SharedOptions.option(AUDIO, "FILE", "the WAV file that the captions belong to"));
    options.addOption(SharedOptions.flag(JSON, "print one JSON object for each file"));
    options.addOption(
        SharedOptions.option(
            FINDINGS,
            "N",
            "how many of each file to print, or all (default: " + USUAL_LIMIT + ")"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  private static long limit(CommandLine line) throws UsageException {
    String given = line.getOptionValue(FINDINGS, Long.toString(USUAL_LIMIT));
    if (given.equals(ALL)) {
      return Long.MAX_VALUE;
    }
    if (!given.matches("\\d{1,9}")) {
      throw new UsageException("--findings takes a number or all, not \"" + given + "\"");
    }
    return Long.parseLong(given);
  }

  @Override
  public int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException {
    List<String> files = line.getArgList();
    Optional<Path> audio = Optional.ofNullable(line.getOptionValue(AUDIO)).map(Path::of);
    if (files.isEmpty()) {
      throw new UsageException("lint what? name a file: transcast lint talk.srt");
    }
    if (audio.isPresent() && files.size() > 1) {
      throw new UsageException("--audio belongs to one caption file; name one");
    }
    CaptionLinter linter = new CaptionLinter(SharedOptions.profile(line));
    // Findings can be many: they are not flushed one by one.
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(terminal.out(), 1 << 16), false, StandardCharsets.UTF_8);
    LintOutput output =
        line.hasOption(JSON)
            ? new LintOutput.Json(out)
            : new LintOutput.Text(out, terminal, limit(line));
    boolean isClean = true;
    for (String file : files) {
      try {
        output.begin(file);
        CaptionLinter.Summary summary = linter.lint(Path.of(file), audio, output::finding);
        output.end(file, summary);
        isClean &= summary.errors() == 0;
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        output.failed();
        terminal.failure(file, e);
        isClean = false;
      }
    }
    out.flush();
    return isClean ? Main.DONE : Main.FAILED;
  }
}
