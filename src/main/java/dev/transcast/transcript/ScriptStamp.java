package dev.transcast.transcript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A last line by which the program knows a script again that nobody has edited. Editors that only
 * change line breaks leave it valid.
 */
final class ScriptStamp {
  private static final String OPENING = "\n<!-- as written: ";
  private static final String CLOSING = " -->\n";
  private static final int SHOWN_BYTES = 8;

  private ScriptStamp() {}

  static String stamp(String script) {
    return script + OPENING + digest(script) + CLOSING;
  }

  static boolean fits(String stamped) {
    String script = stamped.replace("\r\n", "\n");
    int at = script.lastIndexOf(OPENING);
    return at >= 0 && script.equals(stamp(script.substring(0, at)));
  }

  private static String digest(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
