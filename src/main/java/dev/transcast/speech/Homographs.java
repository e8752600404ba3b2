package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that are written alike and said differently, by the words around them. Verbs follow "to",
 * auxiliaries and pronouns; nouns follow articles, possessives and prepositions.
 */
final class Homographs {
  /** Noun or adjective, then verb; "*" in front of the reading that is meant when in doubt. */
  private static final String[] NOUN_AND_VERB = {
    "use | Y UW1 S | *Y UW1 Z",
    "uses | Y UW1 S IH0 Z | *Y UW1 Z IH0 Z",
    "close | *K L OW1 S | K L OW1 Z",
    "record | *R EH1 K ER0 D | R IH0 K AO1 R D",
    "records | *R EH1 K ER0 D Z | R IH0 K AO1 R D Z",
    "present | *P R EH1 Z AH0 N T | P R IH0 Z EH1 N T",
    "presents | *P R EH1 Z AH0 N T S | P R IH0 Z EH1 N T S",
    "object | *AA1 B JH EH0 K T | AH0 B JH EH1 K T",
    "objects | *AA1 B JH EH0 K T S | AH0 B JH EH1 K T S",
    "project | *P R AA1 JH EH0 K T | P R AH0 JH EH1 K T",
    "projects | *P R AA1 JH EH0 K T S | P R AH0 JH EH1 K T S",
    "produce | P R OW1 D UW0 S | *P R AH0 D UW1 S",
    "contract | *K AA1 N T R AE0 K T | K AH0 N T R AE1 K T",
    "contracts | *K AA1 N T R AE0 K T S | K AH0 N T R AE1 K T S",
    "conduct | K AA1 N D AH0 K T | *K AH0 N D AH1 K T",
    "conflict | *K AA1 N F L IH0 K T | K AH0 N F L IH1 K T",
    "permit | *P ER1 M IH0 T | P ER0 M IH1 T",
    "progress | *P R AA1 G R EH0 S | P R AH0 G R EH1 S",
    "protest | *P R OW1 T EH0 S T | P R AH0 T EH1 S T",
    "subject | *S AH1 B JH EH0 K T | S AH0 B JH EH1 K T",
    "suspect | S AH1 S P EH0 K T | *S AH0 S P EH1 K T",
    "increase | *IH1 N K R IY0 S | IH0 N K R IY1 S",
    "increases | *IH1 N K R IY0 S IH0 Z | IH0 N K R IY1 S IH0 Z",
    "decrease | *D IY1 K R IY0 S | D IH0 K R IY1 S",
    "import | *IH1 M P AO0 R T | IH0 M P AO1 R T",
    "export | *EH1 K S P AO0 R T | IH0 K S P AO1 R T",
    "upset | AH1 P S EH0 T | *AH0 P S EH1 T",
    "insult | *IH1 N S AH0 L T | IH0 N S AH1 L T",
    "rebel | *R EH1 B AH0 L | R IH0 B EH1 L",
    "refuse | R EH1 F Y UW0 S | *R IH0 F Y UW1 Z",
    "excuse | *IH0 K S K Y UW1 S | IH0 K S K Y UW1 Z",
    "abuse | *AH0 B Y UW1 S | AH0 B Y UW1 Z",
    "house | *HH AW1 S | HH AW1 Z",
    "desert | *D EH1 Z ER0 T | D IH0 Z ER1 T",
    "attribute | *AE1 T R AH0 B Y UW0 T | AH0 T R IH1 B Y UW0 T",
    "contest | *K AA1 N T EH0 S T | K AH0 N T EH1 S T",
    "contrast | *K AA1 N T R AE0 S T | K AH0 N T R AE1 S T",
    "convert | K AA1 N V ER0 T | *K AH0 N V ER1 T",
    "address | *AH0 D R EH1 S | AH0 D R EH1 S",
    "survey | *S ER1 V EY0 | S ER0 V EY1",
    "transfer | *T R AE1 N S F ER0 | T R AE0 N S F ER1",
    "transport | *T R AE1 N S P AO0 R T | T R AE0 N S P AO1 R T",
    "upgrade | *AH1 P G R EY0 D | AH0 P G R EY1 D",
    "update | *AH1 P D EY0 T | AH0 P D EY1 T",
    "perfect | *P ER1 F IH0 K T | P ER0 F EH1 K T",
    "resume | R EH1 Z AH0 M EY0 | *R IH0 Z UW1 M",
    "resumes | R EH1 Z AH0 M EY0 Z | *R IH0 Z UW1 M Z",
    "separate | *S EH1 P ER0 AH0 T | S EH1 P ER0 EY0 T",
    "estimate | *EH1 S T AH0 M AH0 T | EH1 S T AH0 M EY0 T",
    "estimates | *EH1 S T AH0 M AH0 T S | EH1 S T AH0 M EY0 T S",
    "graduate | *G R AE1 JH UW0 AH0 T | G R AE1 JH UW0 EY0 T",
    "moderate | *M AA1 D ER0 AH0 T | M AA1 D ER0 EY0 T",
    "advocate | *AE1 D V AH0 K AH0 T | AE1 D V AH0 K EY0 T",
    "associate | *AH0 S OW1 SH IY0 AH0 T | AH0 S OW1 SH IY0 EY0 T",
    "delegate | *D EH1 L AH0 G AH0 T | D EH1 L AH0 G EY0 T",
    "deliberate | *D IH0 L IH1 B ER0 AH0 T | D IH0 L IH1 B ER0 EY0 T",
    "duplicate | *D UW1 P L AH0 K AH0 T | D UW1 P L AH0 K EY0 T",
    "elaborate | IH0 L AE1 B ER0 AH0 T | *IH0 L AE1 B ER0 EY0 T",
    "appropriate | *AH0 P R OW1 P R IY0 AH0 T | AH0 P R OW1 P R IY0 EY0 T",
    "approximate | *AH0 P R AA1 K S AH0 M AH0 T | AH0 P R AA1 K S AH0 M EY0 T",
    "alternate | *AO1 L T ER0 N AH0 T | AO1 L T ER0 N EY0 T",
    "coordinate | K OW0 AO1 R D AH0 N AH0 T | *K OW0 AO1 R D AH0 N EY0 T",
  };

  private static final List<String> READ_NOW = phones("R IY1 D");
  private static final List<String> READ_THEN = phones("R EH1 D");
  private static final List<String> LIVE_VERB = phones("L IH1 V");
  private static final List<String> LIVE_NOW = phones("L AY1 V");

  private static final Set<String> DETERMINERS =
      words(
          "a an the this that these those my your his her its our their some any no each every"
              + " another many several multiple one two three which whose what's");
  private static final Set<String> PREPOSITIONS =
      words("of in for with on by from at about into without under over through during than as");
  private static final Set<String> AUXILIARIES =
      words(
          "to will would can could should may might must shall do does did don't doesn't didn't"
              + " won't can't couldn't wouldn't shouldn't gonna wanna gotta let's lets please help"
              + " i'll you'll we'll they'll he'll she'll i'd you'd we'd they'd he'd she'd");
  private static final Set<String> PRONOUNS = words("i you we they he she it who people");
  private static final Set<String> OBJECTS = words("me us him her them you it");
  private static final Set<String> ADVERBS =
      words(
          "not also always never ever often really just actually already only still even then"
              + " usually sometimes probably both all basically kind sort of");
  private static final Set<String> PERFECT =
      words(
          "have has had having i've you've we've they've who've haven't hasn't hadn't be been was"
              + " were being well widely i'd'a");
  private static final Set<String> BE =
      words(
          "is are was were be been being am it's that's i'm we're you're they're he's she's very so"
              + " too pretty really quite as get gets got come came feel stay how");
  private static final Set<String> PAST =
      words("yesterday ago last once earlier back then was were had did when went came said");
  private static final Set<String> HABIT =
      words("usually always often every when if whenever let to do and");
  private static final Set<String> SHOWS =
      words(
          "show shows stream streams streaming music event events audience demo demos concert tv"
              + " television performance broadcast coverage video chat session talk podcast on from"
              + " update updates feed recording");
  private static final Set<String> PARTICLES = words("up down off apart back");

  private final Map<String, List<List<String>>> readings = new HashMap<>();

  Homographs() {
    for (String line : NOUN_AND_VERB) {
      String[] fields = line.split(" \\| ", /* limit= */ -1);
      boolean nounIsUsual = fields[1].startsWith("*");
      List<String> noun = phones(fields[1].replace("*", ""));
      List<String> verb = phones(fields[2].replace("*", ""));
      readings.put(fields[0], List.of(noun, verb, nounIsUsual ? noun : verb));
    }
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", /* limit= */ -1));
  }

  private static List<String> phones(String arpabet) {
    List<String> phones = new ArrayList<>();
    for (String phone : arpabet.split(" ", /* limit= */ -1)) {
      phones.add(Arpabet.toEngine(phone).orElseThrow());
    }
    return phones;
  }

  /** The word as it is to be said here; empty if it is none of these. */
  Optional<SpokenWord> read(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    Optional<List<String>> phones =
        switch (word) {
          case "read" -> Optional.of(readsNow(tokens, at) ? READ_NOW : READ_THEN);
          case "live" -> Optional.of(isLiveShow(tokens, at) ? LIVE_NOW : LIVE_VERB);
          case "lives" -> Optional.of(phones(isNoun(tokens, at) ? "L AY1 V Z" : "L IH1 V Z"));
          case "lead" -> Optional.of(phones(isMetal(tokens, at) ? "L EH1 D" : "L IY1 D"));
          case "used" -> Optional.of(phones(isHabit(tokens, at) ? "Y UW1 S T" : "Y UW1 Z D"));
          case "wind" -> Optional.of(phones(particle(tokens, at, "W AY1 N D", "W IH1 N D")));
          case "wound" -> Optional.of(phones(particle(tokens, at, "W AW1 N D", "W UW1 N D")));
          case "tear" ->
              Optional.of(
                  phones(
                      isVerb(tokens, at) ? "T EH1 R" : particle(tokens, at, "T EH1 R", "T IH1 R")));
          case "minute" ->
              Optional.of(phones(isTiny(tokens, at) ? "M AY0 N UW1 T" : "M IH1 N AH0 T"));
          case "polish" ->
              Optional.of(
                  phones(
                      tokens.get(at).core().startsWith("P") && at > 0
                          ? "P OW1 L IH0 SH"
                          : "P AA1 L IH0 SH"));
          default -> nounOrVerb(tokens, at, word);
        };
    return phones.map(found -> SpokenWord.of(word, found));
  }

  private Optional<List<String>> nounOrVerb(List<Token> tokens, int at, String word) {
    List<List<String>> found = readings.get(word);
    if (found == null) {
      return Optional.empty();
    }
    String before = before(tokens, at, 1);
    String next = next(tokens, at);
    boolean adjective = BE.contains(before) || (next.equals("to") && word.equals("close"));
    boolean imperative = before.isEmpty() && DETERMINERS.contains(next);
    if (word.startsWith("use") && (next.equals("case") || next.equals("cases"))) {
      return Optional.of(found.get(0));
    }
    if (word.equals("close") && adjective && !next.equals("the")) {
      return Optional.of(found.get(0));
    }
    if (isNoun(tokens, at)) {
      return Optional.of(found.get(0));
    }
    if (isVerb(tokens, at) || imperative) {
      return Optional.of(found.get(1));
    }
    boolean hasObject =
        Set.of("the", "this", "that", "it", "your", "my", "our", "their", "a", "them", "you")
            .contains(next);
    boolean joinsVerb = before.equals("and") || before.equals("or") || before.equals("then");
    return Optional.of(found.get(joinsVerb && hasObject ? 1 : 2));
  }

  private static boolean isNoun(List<Token> tokens, int at) {
    String before = before(tokens, at, 1);
    if (DETERMINERS.contains(before) && !before.equals("that")) {
      return true;
    }
    if (PREPOSITIONS.contains(before)
        || (before.endsWith("'s")
            && !Set.of("it's", "that's", "let's", "he's", "she's").contains(before))) {
      return true;
    }
    // An adjective between article and noun.
    return DETERMINERS.contains(before(tokens, at, 2))
        && !AUXILIARIES.contains(before)
        && !PRONOUNS.contains(before)
        && !ADVERBS.contains(before)
        && !before.isEmpty()
        && !before.endsWith("s");
  }

  private static boolean isVerb(List<Token> tokens, int at) {
    String before = before(tokens, at, 1);
    if (AUXILIARIES.contains(before) || PRONOUNS.contains(before)) {
      return true;
    }
    String earlier = before(tokens, at, 2);
    if (OBJECTS.contains(before) && (earlier.equals("let") || earlier.equals("help"))) {
      return true;
    }
    return ADVERBS.contains(before)
        && (AUXILIARIES.contains(earlier) || PRONOUNS.contains(earlier));
  }

  private static boolean readsNow(List<Token> tokens, int at) {
    int back = 1;
    while (ADVERBS.contains(before(tokens, at, back))) {
      back++;
    }
    String before = before(tokens, at, back);
    String earlier = before(tokens, at, back + 1);
    boolean pronoun = PRONOUNS.contains(before);
    if (PERFECT.contains(before) || (pronoun && PERFECT.contains(earlier))) {
      return false;
    }
    if (AUXILIARIES.contains(before)) {
      return !before.endsWith("'d");
    }
    if (pronoun && AUXILIARIES.contains(earlier)) {
      return true;
    }
    if (before.equals("he") || before.equals("she")) {
      return false;
    }
    if (before.equals("i")) {
      return HABIT.contains(earlier) || HABIT.contains(before(tokens, at, 1));
    }
    return !(pronoun && nearby(tokens, at, PAST));
  }

  private static boolean isLiveShow(List<Token> tokens, int at) {
    String before = before(tokens, at, 1);
    String next = next(tokens, at);
    if (SHOWS.contains(next) && !PRONOUNS.contains(before) && !before.equals("to")) {
      return true;
    }
    if (Set.of(
            "go",
            "goes",
            "going",
            "went",
            "gone",
            "is",
            "are",
            "was",
            "it's",
            "we're",
            "i'm",
            "now",
            "running",
            "stream",
            "watch",
            "see",
            "perform",
            "play",
            "broadcast",
            "recorded",
            "today")
        .contains(before)) {
      return true;
    }
    return DETERMINERS.contains(before) && !before.equals("that");
  }

  private static boolean isMetal(List<Token> tokens, int at) {
    return Set.of("paint", "pipe", "pipes", "poisoning", "acid", "bullet", "balloon")
            .contains(next(tokens, at))
        || Set.of("contains", "contain", "unleaded").contains(before(tokens, at, 1));
  }

  /** "I used to", but "it is used to". */
  private static boolean isHabit(List<Token> tokens, int at) {
    int back = 1;
    while (ADVERBS.contains(before(tokens, at, back))) {
      back++;
    }
    String before = before(tokens, at, back);
    boolean passive =
        Set.of(
                "is",
                "are",
                "was",
                "were",
                "being",
                "be",
                "been",
                "it's",
                "that's",
                "they're",
                "and",
                "often",
                "commonly")
            .contains(before);
    return next(tokens, at).equals("to") && !passive;
  }

  private static boolean isTiny(List<Token> tokens, int at) {
    return Set.of("detail", "details", "difference", "differences", "amounts", "quantities")
        .contains(next(tokens, at));
  }

  private static String particle(List<Token> tokens, int at, String with, String without) {
    return PARTICLES.contains(next(tokens, at)) ? with : without;
  }

  private static boolean nearby(List<Token> tokens, int at, Set<String> words) {
    for (int i = Math.max(0, at - 8); i < Math.min(tokens.size(), at + 9); i++) {
      if (words.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The token before in lower case; nothing at the edge of a phrase. */
  private static String before(List<Token> tokens, int at, int back) {
    for (int i = at - 1; i >= at - back; i--) {
      if (i < 0 || tokens.get(i).boundary() != Boundary.NONE) {
        return "";
      }
    }
    return tokens.get(at - back).lower();
  }

  private static String next(List<Token> tokens, int at) {
    boolean last = at + 1 >= tokens.size() || tokens.get(at).boundary() != Boundary.NONE;
    return last ? "" : tokens.get(at + 1).lower();
  }
}
