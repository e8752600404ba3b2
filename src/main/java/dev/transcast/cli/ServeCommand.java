package dev.transcast.cli;

import dev.transcast.serve.FileServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code transcast serve}: finished episodes for a browser or a podcast app on this machine. */
final class ServeCommand implements Command {
  private static final String PORT = "port";
  private static final int DEFAULT_PORT = 8080;
  private static final int ANY_PORT = 0;
  private static final int LARGEST_PORT = 65_535;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String arguments() {
    return "[FOLDER] [OPTION]...";
  }

  @Override
  public String summary() {
    return "Shows finished episodes to a browser or podcast app on this machine.";
  }

  @Override
  public List<String[]> examples() {
    return List.of(
        new String[] {"transcast serve", "out/ at http://localhost:8080/"},
        new String[] {"transcast serve episodes --port 9000", "another folder, another port"});
  }

  @Override
  public Options options() {
    Options options = new Options();
    options.addOption(
        SharedOptions.option(
            PORT,
            "N",
            "where to listen, 0 for any free port (default: "
                + DEFAULT_PORT
                + ", or any free one if that is taken)"));
    SharedOptions.addHelpAndVerbosity(options);
    return options;
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws UsageException, IOException {
    if (line.getArgList().size() > 1) {
      throw new UsageException("serve takes one folder, not " + line.getArgList().size());
    }
    Path folder =
        Path.of(line.getArgList().isEmpty() ? SharedOptions.DEFAULT_OUT : line.getArgList().get(0));
    try (FileServer server = start(folder, line, terminal)) {
      if (!Files.isRegularFile(folder.resolve("index.html"))) {
        terminal.err().println(folder + " has no index.html; build episodes with the format html");
      }
      // Also to a quiet user: nobody could find it otherwise.
      terminal.out().println(folder + " is at " + server.address() + "  (Ctrl-C ends)");
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "web server end"));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Main.DONE;
  }

  private static FileServer start(Path folder, CommandLine line, Terminal terminal)
      throws UsageException, IOException {
    int port = port(line);
    try {
      return FileServer.start(folder, port, e -> terminal.failure(folder.toString(), e));
    } catch (BindException e) {
      if (line.hasOption(PORT)) {
        throw new UsageException(
            "port " + port + " is taken, or not yours to take; --port 0 finds a free one");
      }
      return FileServer.start(
          folder, ANY_PORT, failure -> terminal.failure(folder.toString(), failure));
    }
  }

  private static int port(CommandLine line) throws UsageException {
    String value = line.getOptionValue(PORT, Integer.toString(DEFAULT_PORT));
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LARGEST_PORT) {
      throw new UsageException(
          "--port takes a number from 0 to " + LARGEST_PORT + ", not " + value);
    }
    return Integer.parseInt(value);
  }
}
