package dev.transcast.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that may be seen, by the paths of requests. */
final class ServedFolder {
  private static final String INDEX = "index.html";

  private final Path root;

  /**
   * A folder.
   *
   * @param root its real path, without symbolic links
   */
  ServedFolder(Path root) {
    this.root = root;
  }

  /** What a path stands for. */
  sealed interface Found permits FoundFile, FoundFolder {}

  /** A file to send. */
  record FoundFile(Path path) implements Found {}

  /** A folder asked for without a slash at its end, where relative links would go wrong. */
  record FoundFolder() implements Found {}

  /**
   * Looks a path up.
   *
   * @param rawPath of a request, with its percent-encoding (RFC 3986, section 3.3)
   * @return nothing if there is no such file, or it is none of the client's business: outside the
   *     folder, also by a symbolic link, or hidden
   * @throws MalformedPathException if it is no path at all
   */
  Optional<Found> find(String rawPath) throws IOException, MalformedPathException {
    Path path = root;
    for (String rawSegment : rawPath.split("/", -1)) {
      String segment = decode(rawSegment);
      if (segment.isEmpty()) {
        continue; // between two slashes, and before and after the path
      }
      if (segment.startsWith(".")
          || segment.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':')) {
        return Optional.empty();
      }
      try {
        path = path.resolve(segment);
      } catch (InvalidPathException e) {
        return Optional.empty(); // such a name no file of this system can have
      }
    }
    boolean isFolder = Files.isDirectory(path);
    if (isFolder && !rawPath.endsWith("/")) {
      return isInside(path) ? Optional.of(new FoundFolder()) : Optional.empty();
    }
    Path file = isFolder ? path.resolve(INDEX) : path;
    boolean isFile = Files.isRegularFile(file) && (isFolder || !rawPath.endsWith("/"));
    return isFile && isInside(file) ? Optional.of(new FoundFile(file)) : Optional.empty();
  }

  /** Whether what a path leads to lies in the folder and is not hidden there. */
  private boolean isInside(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(root)) {
      return false;
    }
    for (Path part : root.relativize(real)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** Undoes percent-encoding, once; the bytes are UTF-8. */
  private static String decode(String segment) throws MalformedPathException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
        int low = high >= 0 ? Character.digit(segment.charAt(i + 2), 16) : -1;
        if (low < 0) {
          throw new MalformedPathException("a % without two hexadecimal digits behind it");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c > ' ' && c < 0x7F) {
        bytes.write(c);
      } else {
        throw new MalformedPathException("a character that must be percent-encoded");
      }
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new MalformedPathException("a control character");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedPathException("bytes that are no UTF-8");
    }
  }

  /** A path that no client should send. */
  static final class MalformedPathException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedPathException(String what) {
      super("the path holds " + what);
    }
  }
}
