package dev.transcast.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pronunciations for people who know no phones: syllables apart, the stressed one in capitals, as
 * newspapers write them. {@code shih VAWN}, {@code nuh-GEE-ree}.
 */
final class Respelling {
  /** Says which syllable cannot be read, and why. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /** Longest first where one begins another. */
  private static final Map<String, String> VOWELS = new LinkedHashMap<>();

  private static final Map<String, String> CONSONANTS = new LinkedHashMap<>();

  static {
    put(
        VOWELS,
        "eye ay|igh ay|air eh r|ear ih r|eer ih r|oor uh r|our aw r|yoo y uw|ahr aa r|awr ao r",
        "ah aa|aw ao|au ao|ai ey|ay ey|ar aa r|ee iy|ea iy|eh eh|er er|ir er|ur er|ew y uw|ey ey",
        "ih ih|ie ay|oh ow|oa ow|oo uw|or ao r|ou aw|ow aw|oy oy|oi oy|uh ah|uu uh",
        "a ae|e eh|i ih|o aa|u ah|y ay");
    put(
        CONSONANTS,
        "tch ch|ch ch|sh sh|th th|dh dh|zh zh|ph f|wh w|ck k|kh k|ng ng|qu k w|bb b|dd d|ff f|gg g",
        "ll l|mm m|nn n|pp p|rr r|ss s|tt t|zz z|b b|d d|f f|g g|h hh|j jh|k k|l l|m m|n n|p p|r r",
        "s s|t t|v v|w w|x k s|y y|z z");
  }

  private static final Pattern SYLLABLES = Pattern.compile("[\\s-]+");

  private Respelling() {}

  private static void put(Map<String, String> sounds, String... lines) {
    for (String line : lines) {
      for (String sound : line.split("\\|", /* limit= */ -1)) {
        int space = sound.indexOf(' ');
        sounds.put(sound.substring(0, space), sound.substring(space + 1));
      }
    }
  }

  /**
   * The engine's phones, a stressed vowel marked with 1.
   *
   * @throws UnreadableException if a syllable has no vowel, several, or a letter without a sound
   */
  static List<String> phones(String respelling) throws UnreadableException {
    String[] syllables = SYLLABLES.split(respelling.strip(), /* limit= */ -1);
    boolean marked = false;
    for (String syllable : syllables) {
      marked |= isStressed(syllable);
    }
    List<String> phones = new ArrayList<>();
    for (int i = 0; i < syllables.length; i++) {
      boolean stressed = marked ? isStressed(syllables[i]) : i == 0;
      phones.addAll(syllable(syllables[i], stressed));
    }
    return phones;
  }

  private static boolean isStressed(String syllable) {
    return syllable.length() > 0 && syllable.equals(syllable.toUpperCase(Locale.ROOT));
  }

  private static List<String> syllable(String written, boolean stressed)
      throws UnreadableException {
    String text = written.toLowerCase(Locale.ROOT);
    List<String> phones = new ArrayList<>();
    int at = consonants(text, written, 0, phones);
    String vowel = longest(VOWELS, text, at);
    if (vowel.isEmpty()) {
      throw new UnreadableException(
          "the syllable \"" + written + "\" has no vowel; write the syllables apart: SIL-uh-bulz");
    }
    at += vowel.length();
    boolean open = at == text.length();
    for (String phone : sound(vowel, open).split(" ", /* limit= */ -1)) {
      boolean nucleus = Arpabet.isVowel(phone);
      phones.add(nucleus && stressed ? phone + "1" : phone.equals("ah") ? "ax" : phone);
    }
    at = consonants(text, written, at, phones);
    if (at < text.length()) {
      throw new UnreadableException(
          "\"" + written + "\" has more than one vowel; write the syllables apart: SIL-uh-bulz");
    }
    return phones;
  }

  /** At the end of a syllable a single letter is long, as in "go" and "me", or a mere "uh". */
  private static String sound(String vowel, boolean open) {
    if (open && vowel.equals("o")) {
      return "ow";
    }
    if (open && vowel.equals("e")) {
      return "iy";
    }
    if (open && vowel.equals("a")) {
      return "ah";
    }
    return VOWELS.getOrDefault(vowel, vowel);
  }

  private static int consonants(String text, String written, int from, List<String> phones)
      throws UnreadableException {
    int at = from;
    while (at < text.length() && !isVowelAt(text, at)) {
      String letters = longest(CONSONANTS, text, at);
      if (letters.isEmpty()) {
        throw new UnreadableException(
            "no sound for \""
                + text.charAt(at)
                + "\" in \""
                + written
                + "\"; "
                + (text.charAt(at) == 'c' ? "write k, s or ch" : "letters a-z only"));
      }
      phones.addAll(List.of(CONSONANTS.getOrDefault(letters, "").split(" ", /* limit= */ -1)));
      at += letters.length();
    }
    return at;
  }

  /** "y" in front of a vowel is a consonant, and "qu" has no vowel. */
  private static boolean isVowelAt(String text, int at) {
    if (text.charAt(at) == 'y') {
      boolean beforeVowel = at + 1 < text.length() && "aeiou".indexOf(text.charAt(at + 1)) >= 0;
      return !beforeVowel || text.startsWith("yoo", at);
    }
    return !longest(VOWELS, text, at).isEmpty();
  }

  private static String longest(Map<String, String> sounds, String text, int at) {
    for (int length = Math.min(3, text.length() - at); length > 0; length--) {
      String part = text.substring(at, at + length);
      if (sounds.containsKey(part)) {
        return part;
      }
    }
    return "";
  }
}
