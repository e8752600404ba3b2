package dev.transcast.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Serves the files of one folder to this machine alone, so that a browser or a podcast app can be
 * tried on them: GET and HEAD, byte ranges, nothing else.
 *
 * <p>It answers only on the loopback address and only to the names of it: a web page elsewhere that
 * points a name of its own at this address (DNS rebinding) gets nothing.
 */
public final class FileServer implements AutoCloseable {
  /** A page keeps up to six connections, most of them waiting for it to take more sound. */
  private static final int MOST_WORKERS = 256;

  /** How long a client may take for its request, or for taking a block of an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Connections the system holds until they are accepted. */
  private static final int BACKLOG = 512;

  private final HttpServer server;
  private final Workers workers;

  private FileServer(HttpServer server, Workers workers) {
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts to serve.
   *
   * @param folder nothing outside it is served, nor what is hidden in it
   * @param port 0 for any that is free
   * @param failures is told of a file that stands there and cannot be read
   * @throws java.net.BindException if somebody else has the port
   * @throws NotDirectoryException if there is no such folder
   */
  public static FileServer start(Path folder, int port, Consumer<IOException> failures)
      throws IOException {
    return start(folder, port, failures, PATIENCE);
  }

  static FileServer start(Path folder, int port, Consumer<IOException> failures, Duration patience)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, BACKLOG);
    Workers workers = new Workers(MOST_WORKERS, patience);
    server.setExecutor(workers);
    server.createContext(
        "/",
        new FileHandler(
            new ServedFolder(folder.toRealPath()),
            server.getAddress().getPort(),
            workers,
            failures));
    server.start();
    return new FileServer(server, workers);
  }

  /** Where to look. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Ends at once; answers under way are cut off. */
  @Override
  public void close() {
    server.stop(/* delay= */ 0);
    workers.close();
  }
}
