package dev.transcast.cli;

import dev.transcast.speech.SpeechCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast cache}: what is kept of earlier speech, and away with it. */
final class CacheCommand implements Command {
  private static final String CLEAR = "clear";

  @Override
  public String name() {
    return "cache";
  }

  @Override
  public String arguments() {
    return "[OPTION]...";
  }

  @Override
  public String summary() {
    return "Shows what is kept of earlier speech, or throws it away.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast cache", "where it is and how large"},
        new String[] {"transcast cache --clear", "throw it away"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(SharedOptions.flag(CLEAR, "throw away what is kept"));
    CacheOptions.addFolderTo(options);
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException(
          "cache takes no arguments, but got \"" + String.join(" ", line.getArgList()) + "\"");
    }
    Path folder = CacheOptions.folder(line, System.getenv());
    boolean clear = line.hasOption(CLEAR);
    SpeechCache.Usage usage = clear ? SpeechCache.clear(folder) : SpeechCache.usage(folder);
    terminal.say(
        String.format(
            Locale.ROOT,
            "%s: %d lines, %.1f MiB%s",
            folder,
            usage.lines(),
            usage.bytes() / (double) (1 << 20),
            clear ? " thrown away" : ""));
    return Main.DONE;
  }
}
