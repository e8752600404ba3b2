package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One verb of the command line. */
interface Command {
  String name();

  /** What follows the name in the help's first line. */
  String arguments();

  /** One sentence. */
  String summary();

  /** Pairs of command line and comment. */
  List<String[]> examples();

  Options options();

  /**
   * Does the work.
   *
   * @return the exit code
   */
  int run(CommandLine line, Terminal terminal)
      throws UsageException, IOException, BadInputException;
}
