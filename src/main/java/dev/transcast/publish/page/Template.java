package dev.transcast.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with places, <code>{{name}}</code>, that are filled once each time it is used. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** A resource of this package. */
  static Template of(String resource) {
    return new Template(resource(resource));
  }

  /** The text of a resource, with {@code \n} between lines whatever the checkout has. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resources one behind the other. */
  static String resources(String... names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      joined.append(resource(name));
    }
    return joined.toString();
  }

  /**
   * The page.
   *
   * @param html what goes into the places, escaped already; what looks like a place in it is none
   * @throws IllegalArgumentException if a place is not filled
   */
  String fill(Map<String, String> html) {
    StringBuilder page = new StringBuilder(text.length() * 2);
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      String filling = html.get(place.group(1));
      if (filling == null) {
        throw new IllegalArgumentException("nothing to fill in for " + place.group());
      }
      place.appendReplacement(page, Matcher.quoteReplacement(filling));
    }
    return place.appendTail(page).toString();
  }

  /**
   * What a page's policy calls an inline script or style that may run (W3C, Content Security Policy
   * Level 3, section 2.3.1, hash-source).
   */
  static String hashSource(String inline) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
