package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs and mail addresses: dots, slashes and the like are named, for they must be typed. */
final class WebAddress {
  private static final int MOST_WORDS = Verbalizer.MOST_WORDS;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://)?(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\."
              + "(?:com|org|net|io|ai|dev|edu|gov|co|uk|de|eu|app|fm|tv|me|ly|gg|xyz)"
              + "(?::\\d+)?(?:'s)?(?:[/?#]\\S*)?"
              + "|(?i)(?:https?://|www\\.)\\S+");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final Pattern PART = Pattern.compile("[A-Za-z]+(?:'[a-z]+)?|\\d+|.");

  /** Ends of host names that nobody reads as words. */
  private static final Set<String> SPELLED =
      Set.of("io", "ai", "edu", "uk", "de", "eu", "fm", "tv", "gg", "xyz");

  private final Vocabulary vocabulary;

  WebAddress(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static boolean isOne(String token) {
    return token.indexOf('.') >= 0
        && (MAIL.matcher(token).matches() || ADDRESS.matcher(token).matches());
  }

  /**
   * The address in words, without its scheme and the dot of nobody's interest behind www.
   *
   * @param words how to say what is between the signs
   */
  List<SpokenWord> read(String address, Function<String, List<SpokenWord>> words) {
    String typed =
        address.replaceFirst("(?i)^(?:https?://)?(?:www\\.)?", "").replaceFirst("[/?#]*$", "");
    List<SpokenWord> said = new ArrayList<>();
    Matcher part = PART.matcher(typed);
    while (part.find() && said.size() < MOST_WORDS) {
      String lower = part.group().toLowerCase(Locale.ROOT);
      boolean afterDot = part.start() > 0 && typed.charAt(part.start() - 1) == '.';
      switch (part.group()) {
        case "." -> said.add(vocabulary.word("dot"));
        case "/" -> said.add(vocabulary.word("slash"));
        case "-" -> said.add(vocabulary.word("dash"));
        case "_" -> said.add(vocabulary.word("underscore"));
        case "?", "#", ":", "~" -> {}
        default ->
            said.addAll(
                afterDot && SPELLED.contains(lower)
                    ? LetterNames.spell(lower)
                    : words.apply(part.group()));
      }
    }
    return said;
  }
}
