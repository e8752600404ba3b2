package dev.transcast.transcript;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** The id and the title that a file's name gives. */
final class EpisodeName {
  static final int LONGEST_ID = 80;
  private static final int LONGEST_TITLE = 200;

  /** Scripts first: {@code talk.script.md} belongs to {@code talk.txt}. */
  private static final List<String> ENDINGS =
      List.of(".script.md", ".markdown", ".json", ".text", ".txt", ".vtt", ".srt", ".sbv", ".md");

  private EpisodeName() {}

  /**
   * A safe file name: lower case, accents folded, everything else a hyphen; never a name that
   * Windows reserves. A long name is cut and ends in a checksum, so that two parts of a long series
   * stay apart.
   */
  static String id(String sourceName) {
    String stem = stem(sourceName);
    String folded =
        Normalizer.normalize(
            Normalizer.normalize(stem, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""),
            Normalizer.Form.NFC);
    String id =
        folded
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{Ll}\\p{Lo}\\p{N}_]+", "-")
            .replaceAll("^[-_]+|[-_]+$", "");
    if (id.isEmpty()) {
      return "transcript";
    }
    if (id.matches("con|prn|aux|nul|com\\d|lpt\\d")) {
      return id + "-transcript";
    }
    if (id.length() <= LONGEST_ID) {
      return id;
    }
    CRC32 checksum = new CRC32();
    checksum.update(stem.getBytes(StandardCharsets.UTF_8));
    String suffix = String.format(Locale.ROOT, "-%08x", checksum.getValue());
    return Characters.cut(id, LONGEST_ID - suffix.length()) + suffix;
  }

  /** A readable form: {@code a-talk_with_ann.txt} becomes {@code A talk with ann}. */
  static String title(String sourceName) {
    String stem = stem(sourceName);
    String spaced = stem.strip().contains(" ") ? stem : stem.replace('-', ' ');
    String title = clean(spaced.replace('_', ' '));
    if (title.isEmpty()) {
      return "Transcript";
    }
    int first = title.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + title.substring(Character.charCount(first));
  }

  /** A title on one line and of a sensible length; may be empty. */
  static String clean(String title) {
    return Characters.cut(Characters.oneLine(title), LONGEST_TITLE).strip();
  }

  private static String stem(String sourceName) {
    if (sourceName.equals("-")) {
      return "stdin";
    }
    String file = sourceName.replaceAll("^.*[/\\\\]", "");
    String lower = file.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending) && file.length() > ending.length()) {
        return file.substring(0, file.length() - ending.length());
      }
    }
    return file;
  }
}
