package dev.transcast.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** Help that teaches by example. */
final class Help {
  private static final int WIDTH_CHARS = 96;

  private Help() {}

  static void printOverview(List<Command> commands, PrintStream out) {
    out.println("Transcast turns interview and panel transcripts into captioned podcast episodes.");
    out.println();
    out.println(
        "usage: transcast [COMMAND] [OPTION]... [FILE|FOLDER|-]...  (without COMMAND: build)");
    out.println();
    for (Command command : commands) {
      out.printf("  %-8s %s%n", command.name(), command.summary());
    }
    out.println();
    out.println("examples:");
    for (Command command : commands) {
      printExamples(command, out);
    }
    out.println();
    out.println("transcast COMMAND --help tells all options; transcast --version the version.");
    out.println("Exit codes: 0 done, 1 some work failed, 2 wrong usage.");
  }

  static void print(Command command, PrintStream out) {
    out.println("usage: transcast " + command.name() + " " + command.arguments());
    out.println();
    out.println(command.summary());
    out.println();
    out.println("examples:");
    printExamples(command, out);
    out.println();
    TextHelpAppendable text = new TextHelpAppendable(out);
    text.setMaxWidth(WIDTH_CHARS);
    try {
      HelpFormatter.builder()
          .setShowSince(false)
          .setHelpAppendable(text)
          .get()
          .printOptions(command.options());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a PrintStream does not throw
    }
  }

  private static void printExamples(Command command, PrintStream out) {
    for (String[] example : command.examples()) {
      out.printf("  %-58s # %s%n", example[0], example[1]);
    }
  }
}
