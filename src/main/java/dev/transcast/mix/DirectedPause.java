package dev.transcast.mix;

import dev.transcast.model.SpeechRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pause that the script asks for, {@code [pause 2 s]} or {@code [pause 800 ms]}: so long it is
 * quiet there, whatever the model of pauses would say. Without a number it lasts a second.
 */
final class DirectedPause {
  private static final double PLAIN_MS = 1000;
  private static final double MOST_MS = 60_000;
  private static final Pattern DIRECTION =
      Pattern.compile(
          "[\\[(]\\s*pause(?:[\\s:]+(\\d{1,5}(?:\\.\\d{1,3})?)\\s*"
              + "(ms|milliseconds?|s|secs?|seconds?)?)?\\s*[\\])]");

  private DirectedPause() {}

  static boolean isOne(SpeechRequest request) {
    return lengthMs(request).isPresent();
  }

  /** Its length; at most a minute. */
  static Optional<Double> lengthMs(SpeechRequest request) {
    if (!request.isSound()) {
      return Optional.empty();
    }
    Matcher direction = DIRECTION.matcher(request.words().get(0).shown().toLowerCase(Locale.ROOT));
    if (!direction.matches()) {
      return Optional.empty();
    }
    String number = direction.group(1);
    if (number == null) {
      return Optional.of(PLAIN_MS);
    }
    String unit = direction.group(2);
    double factor = unit != null && unit.startsWith("m") ? 1 : 1000;
    return Optional.of(Math.min(MOST_MS, Double.parseDouble(number) * factor));
  }
}
