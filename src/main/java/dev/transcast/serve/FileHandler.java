package dev.transcast.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One request, one answer (RFC 9110). */
final class FileHandler implements HttpHandler {
  private static final int BLOCK_BYTES = 1 << 16;
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Section 5.6.7, IMF-fixdate. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final ServedFolder folder;
  private final int port;
  private final Workers workers;
  private final Consumer<IOException> failures;

  FileHandler(ServedFolder folder, int port, Workers workers, Consumer<IOException> failures) {
    this.folder = folder;
    this.port = port;
    this.workers = workers;
    this.failures = failures;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    workers.gotOn();
    try (exchange) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    if (!isForUs(exchange.getRequestHeaders().getFirst("Host"))) {
      refuse(exchange, 421, "this server answers only to localhost:" + port);
      return;
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      refuse(exchange, 405, "files can only be fetched, with GET or HEAD");
      return;
    }
    try {
      String path = exchange.getRequestURI().getRawPath();
      Optional<ServedFolder.Found> found = folder.find(path == null ? "/" : path);
      if (found.isEmpty()) {
        refuse(exchange, 404, "there is no such file");
      } else if (found.get() instanceof ServedFolder.FoundFile file) {
        send(exchange, file.path());
      } else {
        // One slash before it: two would be another host (RFC 3986, section 4.2).
        String location = path.replaceFirst("^/+", "/") + "/";
        exchange.getResponseHeaders().set("Location", location);
        refuse(exchange, 301, "the folder is at " + location);
      }
    } catch (ServedFolder.MalformedPathException e) {
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  /** Section 7.2: a client must say whom it means; others' names are not ours. */
  private boolean isForUs(String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    String withPort = ":" + port;
    return name.endsWith(withPort)
        ? OWN_NAMES.contains(name.substring(0, name.length() - withPort.length()))
        : port == 80 && OWN_NAMES.contains(name);
  }

  private void send(HttpExchange exchange, Path file) throws IOException {
    FileChannel opened;
    try {
      opened = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      refuse(exchange, 404, "there is no such file"); // it was replaced just now
      return;
    } catch (AccessDeniedException e) {
      failures.accept(e);
      refuse(exchange, 403, "the file cannot be read");
      return;
    }
    try (FileChannel channel = opened) {
      long bytes = channel.size();
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      Headers headers = exchange.getResponseHeaders();
      String tag = tag(bytes, modified);
      headers.set("Content-Type", MediaTypes.of(file.getFileName().toString()));
      headers.set("Last-Modified", HTTP_DATE.format(modified));
      headers.set("ETag", tag);
      headers.set("Accept-Ranges", "bytes");
      headers.set("Cache-Control", "no-cache");
      headers.set("X-Content-Type-Options", "nosniff");
      Headers request = exchange.getRequestHeaders();
      if (isUnchanged(request, tag, modified)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      // Section 14.2: ranges are for GET; section 13.1.5: not of a file that has changed since.
      String condition = request.getFirst("If-Range");
      boolean isSame =
          condition == null
              || condition.equals(tag)
              || condition.equals(HTTP_DATE.format(modified));
      boolean mayBePart = exchange.getRequestMethod().equals("GET") && isSame;
      ByteRange.Request wanted =
          ByteRange.of(Optional.ofNullable(mayBePart ? request.getFirst("Range") : null), bytes);
      if (wanted instanceof ByteRange.Unsatisfiable) {
        headers.set("Content-Range", "bytes */" + bytes);
        refuse(exchange, 416, "the file has " + bytes + " bytes");
      } else if (wanted instanceof ByteRange.Part part) {
        ByteRange range = part.range();
        headers.set("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + bytes);
        send(exchange, 206, channel, range.first(), range.length());
      } else {
        send(exchange, 200, channel, 0, bytes);
      }
    }
  }

  /** Changes with the file; strong, as ranges need it (section 8.8.1). */
  private static String tag(long bytes, Instant modified) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, modified);
    return "\"" + Long.toHexString(bytes) + "-" + Long.toHexString(micros) + "\"";
  }

  /** Sections 13.1.2 and 13.1.3. */
  private static boolean isUnchanged(Headers request, String tag, Instant modified) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(",", -1))
          .map(String::strip)
          .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }
    String date = request.getFirst("If-Modified-Since");
    return date != null && date.equals(HTTP_DATE.format(modified));
  }

  private void send(HttpExchange exchange, int status, FileChannel file, long from, long bytes)
      throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(bytes));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes == 0 ? -1 : bytes);
    if (bytes == 0) {
      return;
    }
    byte[] block = new byte[BLOCK_BYTES];
    long position = from;
    long end = from + bytes;
    OutputStream body = exchange.getResponseBody();
    while (position < end) {
      int wanted = (int) Math.min(block.length, end - position);
      int read = file.read(ByteBuffer.wrap(block, 0, wanted), position);
      if (read < 0) {
        throw new IOException("the file became shorter while it was sent");
      }
      body.write(block, 0, read);
      workers.gotOn();
      position += read;
    }
  }

  /** An answer for people, in plain text. */
  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    byte[] text = (status + ": " + why + "\n").getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/plain; charset=utf-8");
    headers.set("X-Content-Type-Options", "nosniff");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      headers.set("Content-Length", Integer.toString(text.length));
    }
    exchange.sendResponseHeaders(status, isHead ? -1 : text.length);
    if (!isHead) {
      exchange.getResponseBody().write(text);
    }
  }
}
