package dev.transcast.speech;

import dev.transcast.input.TextFile;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How words are said that the engine gets wrong. A text file, UTF-8, one word a line: the word,
 * white space, its phones in ARPAbet as the CMU Pronouncing Dictionary writes them; {@code #} at
 * the beginning of a line is a remark. A word in lower case is found however it is written, one
 * with capitals only as it stands; the later of two lines for the same word wins.
 *
 * <pre>
 * data  D EY1 T AH0
 * US    Y UW1 EH1 S
 * Siobhan = shih VAWN
 * </pre>
 *
 * <p>Behind an equals sign stands a respelling: syllables apart, the stressed one in capitals.
 */
public final class Lexicon {
  private static final String BUILT_IN = "/voices/lexicon.txt";

  /** The whole CMU Pronouncing Dictionary has a quarter of it. */
  private static final int MOST_KIB = 16_384;

  /** No word of any dictionary has half of them, and one breath says no more. */
  private static final int MOST_PHONES = 100;

  private final Map<String, List<String>> phonesByWord;

  private Lexicon(Map<String, List<String>> phonesByWord) {
    this.phonesByWord = phonesByWord;
  }

  /**
   * Reads a lexicon.
   *
   * @throws IOException if the file cannot be read
   * @throws BadInputException naming every line that cannot be used
   */
  public static Lexicon read(Path file) throws IOException, BadInputException {
    return parse(file.toString(), TextFile.read(file, MOST_KIB));
  }

  /** The lexicon that comes with the program. */
  public static Lexicon builtIn() {
    try (InputStream in = Lexicon.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + BUILT_IN);
      }
      return parse(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | BadInputException e) {
      throw new IllegalStateException("the program's own lexicon is broken", e);
    }
  }

  static Lexicon parse(String name, String text) throws BadInputException {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content =
          (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        parseLine(name, number, content, entries, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new Lexicon(entries);
  }

  private static void parseLine(
      String file,
      int line,
      String content,
      Map<String, List<String>> entries,
      List<Diagnostic> problems) {
    String[] fields = content.split("\\s+", /* limit= */ -1);
    if (fields.length > 1 && fields[1].equals("=")) {
      parseRespelling(file, line, fields[0], content, entries, problems);
      return;
    }
    if (fields.length > MOST_PHONES + 1) {
      problems.add(tooManyPhones(file, line, fields.length - 1));
      return;
    }
    List<String> phones = new ArrayList<>();
    boolean vowel = false;
    for (int i = 1; i < fields.length; i++) {
      Optional<String> phone = Arpabet.toEngine(fields[i]);
      if (phone.isEmpty()) {
        problems.add(unknownPhone(file, line, fields[0], fields[i]));
        return;
      }
      phones.add(phone.get());
      vowel |= Arpabet.isVowel(phone.get());
    }
    if (!vowel) {
      String message =
          "\""
              + fields[0]
              + "\" needs phones with a vowel, for instance: data D EY1 T AH0, or a respelling: data = DAY tuh";
      problems.add(new Diagnostic(Severity.ERROR, "lexicon-phones", file, line, 0, message));
      return;
    }
    entries.put(WrittenText.fold(fields[0]), List.copyOf(phones));
  }

  private static void parseRespelling(
      String file,
      int line,
      String word,
      String content,
      Map<String, List<String>> entries,
      List<Diagnostic> problems) {
    try {
      String respelling = content.substring(content.indexOf('=', word.length()) + 1);
      List<String> phones = Respelling.phones(respelling);
      if (phones.size() > MOST_PHONES) {
        problems.add(tooManyPhones(file, line, phones.size()));
        return;
      }
      entries.put(WrittenText.fold(word), List.copyOf(phones));
    } catch (Respelling.UnreadableException e) {
      problems.add(
          new Diagnostic(
              Severity.ERROR, "lexicon-respelling", file, line, 0, String.valueOf(e.getMessage())));
    }
  }

  private static Diagnostic tooManyPhones(String file, int line, int phones) {
    return new Diagnostic(
        Severity.ERROR,
        "lexicon-phones",
        file,
        line,
        0,
        phones + " phones are no word; a word has at most " + MOST_PHONES);
  }

  private static Diagnostic unknownPhone(String file, int line, String word, String phone) {
    String bare = phone.replaceAll("[0-9]+$", "").toUpperCase(Locale.ROOT);
    String help =
        Arpabet.PHONES.contains(bare)
            ? Arpabet.isVowel(bare)
                ? "stress is 0, 1 or 2"
                : "only vowels have a stress digit, write " + bare
            : "did you mean "
                + nearest(bare)
                + "? The phones are "
                + String.join(" ", Arpabet.PHONES);
    return new Diagnostic(
        Severity.ERROR,
        "lexicon-phone",
        file,
        line,
        0,
        "unknown phone \"" + phone + "\" in \"" + word + "\"; " + help);
  }

  private static String nearest(String wrong) {
    String best = Arpabet.PHONES.get(0);
    int least = Integer.MAX_VALUE;
    for (String phone : Arpabet.PHONES) {
      int distance = 0;
      for (int i = 0; i < Math.max(phone.length(), wrong.length()); i++) {
        boolean same =
            i < phone.length() && i < wrong.length() && phone.charAt(i) == wrong.charAt(i);
        distance += same ? 0 : i == 0 ? 3 : 2;
      }
      if (distance < least) {
        least = distance;
        best = phone;
      }
    }
    return best;
  }

  /** The engine's phones of a folded written word, if the lexicon has it. */
  Optional<List<String>> find(String written) {
    List<String> phones = phonesByWord.get(written);
    return phones != null
        ? Optional.of(phones)
        : Optional.ofNullable(phonesByWord.get(written.toLowerCase(Locale.ROOT)));
  }

  /** The words, as the file writes them, in its order. */
  List<String> words() {
    return List.copyOf(phonesByWord.keySet());
  }
}
