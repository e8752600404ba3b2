package dev.transcast.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;

/**
 * The command line. Exit codes: 0 done, 1 some work failed, 2 wrong usage.
 *
 * <p>Without arguments it does the main job: everything in {@code transcripts/} into {@code out/}.
 */
public final class Main {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private static final List<Command> COMMANDS =
      List.of(
          new BuildCommand(),
          new SplitCommand(),
          new VoicesCommand(),
          new SayCommand(),
          new LintCommand(),
          new ServeCommand(),
          new CacheCommand());

  private final Terminal terminal;

  /**
   * A program that is not bound to the process it runs in.
   *
   * @param in what {@code -} reads
   * @param out results
   * @param err messages and progress
   */
  public Main(InputStream in, PrintStream out, PrintStream err) {
    this.terminal = new Terminal(in, out, err);
  }

  /** The process. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = new Main(System.in, out, err).run(args);
    out.flush();
    if (code != DONE) {
      System.exit(code);
    }
  }

  /** Runs one command and returns the exit code. */
  public int run(String... args) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("--version") || first.equals("-V")) {
      terminal.out().println("transcast " + version());
      return DONE;
    }
    if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
      Help.printOverview(COMMANDS, terminal.out());
      return DONE;
    }
    boolean named = !first.isEmpty() && !first.startsWith("-");
    Optional<Command> command =
        named
            ? COMMANDS.stream().filter(c -> c.name().equals(first)).findFirst()
            : Optional.of(COMMANDS.get(0));
    if (command.isEmpty()) {
      return usage(
          "unknown command \""
              + first
              + "\"; there are build, split, voices, say, lint, serve and cache, and a file is built with: transcast build "
              + first,
          "");
    }
    return run(command.get(), named ? Arrays.copyOfRange(args, 1, args.length) : args);
  }

  private int run(Command command, String... args) {
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      Help.print(command, terminal.out());
      return DONE;
    }
    try {
      CommandLine line = new DefaultParser(false).parse(command.options(), args);
      terminal.configure(line);
      return command.run(line, terminal);
    } catch (UsageException | ParseException e) {
      return usage(String.valueOf(e.getMessage()), " " + command.name());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      if (!Terminal.isEnding()) {
        terminal.failure("transcast", e);
      }
      return FAILED;
    }
  }

  private int usage(String message, String command) {
    terminal.err().println("transcast: error: " + message);
    terminal.err().println("try: transcast" + command + " --help");
    return USAGE;
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
