package dev.transcast.speech.freetts;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The CMU pronouncing dictionary that FreeTTS carries, with its letter-to-sound rules. One for each
 * thread: the rules write into a buffer of the instance.
 *
 * <p>FreeTTS carries two editions. Its voices use {@code cmulex} (63,000 words), in which AY and UW
 * never bear stress; this is {@code cmudict04} (106,000 words), in which they do.
 */
final class PronouncingDictionary extends CMULexicon {
  private static final String EDITION = "cmudict04";

  /**
   * How homographs are tried when nobody says which is meant. FreeTTS tries them in the order in
   * which it met them while loading, which differs between the first instance of a process and the
   * later ones.
   */
  private static final List<String> PARTS_OF_SPEECH = List.of("0", "n", "v", "j", "d");

  PronouncingDictionary() throws IOException {
    super(
        resource("_compiled.bin"),
        resource("_addenda.bin"),
        resource("_lts.bin"),
        /* binary= */ true);
    load();
  }

  private static URL resource(String suffix) throws IOException {
    URL url = CMULexicon.class.getResource(EDITION + suffix);
    if (url == null) {
      throw new IOException("FreeTTS lacks its dictionary " + EDITION + suffix);
    }
    return url;
  }

  @Override
  @SuppressWarnings({"rawtypes", "NullAway"}) // the signature of FreeTTS, whose null means absent
  protected String[] getPhones(Map lexicon, String word, String partOfSpeech) {
    for (String candidate : PARTS_OF_SPEECH) {
      String[] phones = getPhones(lexicon, word + candidate);
      if (phones != null) {
        return phones;
      }
    }
    return null;
  }

  /** Whether the word has an entry. */
  boolean knows(String word) {
    return getPhones(word, "0", /* useLTS= */ false) != null;
  }

  /** The word's phones, by entry, by its apostrophe's suffix or by rule; may be empty. */
  List<String> pronounce(String word) {
    if (word.indexOf('\'') < 0) {
      return Arrays.asList(getPhones(word, "0"));
    }
    return Contractions.pronounce(word, this::pronounce);
  }
}
