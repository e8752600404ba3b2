package dev.transcast.speech;

import dev.transcast.speech.freetts.SpokenWord;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens that mean something else beside their neighbours than alone. */
final class PhraseReader {
  private static final Pattern NUMBER = Pattern.compile("-?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+)");
  private static final Pattern NUMERIC = Pattern.compile("\\d[\\d:.,-]*");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final Pattern BILLIONS = Pattern.compile("(\\d+(?:\\.\\d+)?)([BKM])");
  private static final Pattern METERS = Pattern.compile("(\\d+(?:\\.\\d+)?)m");
  private static final Pattern LOCAL_NUMBER = Pattern.compile("\\d{3}-\\d{4}");

  /** Units that are units also where a space parts them from their number. */
  private static final Set<String> NO_UNITS_APART =
      Set.of("us", "x", "X", "s", "l", "L", "h", "sq", "MP", "mi", "ns");

  private static final Set<String> HIGH =
      Set.of(
          "tall", "high", "long", "wide", "deep", "away", "dash", "sprint", "race", "below",
          "above");
  private static final Set<String> RACES = Set.of("dash", "sprint", "race");
  private static final Set<String> SCREENS =
      Set.of(
          "video",
          "videos",
          "tv",
          "tvs",
          "resolution",
          "monitor",
          "display",
          "screen",
          "camera",
          "footage");
  private static final Set<String> MODELS =
      Set.of(
          "model", "models", "version", "variant", "checkpoint", "chat", "instruct", "llm", "llms");
  private static final Set<String> RUNS = Set.of("run", "race", "runs", "races", "runner");
  private static final Set<String> NUMBERED =
      Set.of(
          "boeing",
          "airbus",
          "route",
          "highway",
          "flight",
          "room",
          "error",
          "http",
          "code",
          "status",
          "area",
          "interstate");

  private static final Map<String, String> BEFORE_NUMBERS =
      Map.ofEntries(
          Map.entry("No", "number"),
          Map.entry("Nos", "numbers"),
          Map.entry("Vol", "volume"),
          Map.entry("vol", "volume"),
          Map.entry("Fig", "figure"),
          Map.entry("fig", "figure"),
          Map.entry("Ch", "chapter"),
          Map.entry("ch", "chapter"),
          Map.entry("Sec", "section"),
          Map.entry("p", "page"),
          Map.entry("pp", "pages"));

  private static final Map<String, String> TITLES =
      Map.of(
          "Gen",
          "general",
          "Sen",
          "senator",
          "Gov",
          "governor",
          "Rev",
          "reverend",
          "Capt",
          "captain",
          "Sgt",
          "sergeant",
          "Lt",
          "lieutenant",
          "Mt",
          "mount",
          "Ft",
          "fort",
          "St",
          "saint");

  private final Vocabulary vocabulary;

  PhraseReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What to say for the token and perhaps the next, a list for each; empty: nothing special. */
  List<List<SpokenWord>> read(List<Token> tokens, int at) {
    List<List<String>> words = words(tokens, at);
    return words.stream().map(vocabulary::plain).toList();
  }

  private static List<List<String>> words(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String core = token.core();
    if (core.isEmpty()) {
      return List.of();
    }
    boolean open = token.boundary() == Boundary.NONE;
    Token next = open ? coreAt(tokens, at + 1) : NOTHING;
    Token before = beforeOf(tokens, at);
    boolean digit = core.chars().anyMatch(Character::isDigit);
    if (isDigits(core, 3) && LOCAL_NUMBER.matcher(coreAt(tokens, at + 1).core()).matches()) {
      return List.of(NumberWords.digits(core));
    }
    if (digit) {
      boolean attributive = isArticle(before) && open && !next.core().isEmpty();
      Optional<List<List<String>>> price =
          price(core, next, attributive && next.boundary() == Boundary.NONE, attributive);
      if (price.isPresent()) {
        return price.get();
      }
      return number(core, before, next);
    }
    return word(core, before, next);
  }

  private static Optional<List<List<String>>> price(
      String core, Token next, boolean beforeThing, boolean attributive) {
    if (Prices.isScale(next.lower())) {
      return Prices.beforeScale(core, beforeThing)
          .map(
              scaled -> {
                List<String> behind = new ArrayList<>();
                behind.add(Prices.scale(next.lower()).orElse(next.lower()));
                behind.addAll(scaled.currency());
                return List.of(scaled.amount(), behind);
              });
    }
    return attributive
        ? Prices.read(core, /* attributive= */ true).map(List::of)
        : Optional.empty();
  }

  private static List<List<String>> number(String core, Token before, Token next) {
    Matcher day = DAY.matcher(core);
    Optional<String> month = CalendarDate.month(next.core());
    boolean possibleDay = day.matches() && isDay(day.group(1));
    if (possibleDay && month.isPresent() && next.core().length() > 2) {
      List<String> words = new ArrayList<>();
      if (!before.lower().equals("the")) {
        words.add("the");
      }
      words.addAll(NumberWords.ordinal(unpadded(day.group(1))));
      words.add("of");
      return List.of(words, List.of(month.get()));
    }
    if (NUMBER.matcher(core).matches()) {
      List<List<String>> measured = measured(core, next);
      if (!measured.isEmpty()) {
        return measured;
      }
      return identifier(core, before);
    }
    Matcher letters = BILLIONS.matcher(core);
    if (letters.matches() && isSaidAsLetter(letters, before, next)) {
      List<String> words = new ArrayList<>(NumberReader.amount(letters.group(1)));
      words.add(letters.group(2));
      return List.of(words);
    }
    Matcher meters = METERS.matcher(core);
    if (meters.matches() && HIGH.contains(next.lower())) {
      List<String> words = new ArrayList<>(NumberReader.amount(meters.group(1)));
      boolean attribute = RACES.contains(next.lower()) || isArticle(before);
      words.add(attribute || meters.group(1).equals("1") ? "meter" : "meters");
      return List.of(words);
    }
    return List.of();
  }

  private static List<List<String>> measured(String number, Token next) {
    List<String> amount = NumberReader.read(number).orElse(List.of());
    Matcher fraction = FRACTION.matcher(next.core());
    if (fraction.matches() && number.indexOf('.') < 0) {
      List<String> part = new ArrayList<>(List.of("and"));
      part.addAll(NumberReader.partOfMixed(fraction.group(1), fraction.group(2)));
      return List.of(amount, part);
    }
    if (next.core().equals("x")) {
      return List.of();
    }
    Optional<List<String>> unit =
        Currency.byCode(next.core())
            .map(currency -> currency.name(number.equals("1")))
            .or(
                () ->
                    NO_UNITS_APART.contains(next.core())
                        ? Optional.empty()
                        : Units.name(next.core(), number.equals("1")));
    return unit.map(name -> List.of(amount, name)).orElse(List.of());
  }

  /** Rooms, flights, errors and models are numbered by pairs of digits. */
  private static List<List<String>> identifier(String core, Token before) {
    boolean initialism =
        before.core().length() > 1
            && before.core().chars().allMatch(c -> c >= 'A' && c <= 'Z')
            && isDigits(core, 4);
    boolean numbered =
        NUMBERED.contains(before.lower()) && (isDigits(core, 3) || isDigits(core, 4));
    boolean year = core.startsWith("19") || core.startsWith("20");
    return (initialism && !year) || numbered ? List.of(NumberWords.pairs(core)) : List.of();
  }

  /** "A 7B model" is no seven billion, and 4K video no four thousand. */
  private static boolean isSaidAsLetter(Matcher match, Token before, Token next) {
    String word = next.lower();
    return switch (match.group(2)) {
      case "B" -> MODELS.contains(word) || (isDeterminer(before) && !word.startsWith("param"));
      case "K" ->
          SCREENS.contains(word)
              || RUNS.contains(word)
              || (isArticle(before) && (word.isEmpty() || before.lower().equals("ran")));
      default -> false;
    };
  }

  private static List<List<String>> word(String core, Token before, Token next) {
    boolean beforeNumber = startsWithDigit(next.core());
    Optional<String> month = beforeNumber ? CalendarDate.month(core) : Optional.empty();
    if (month.isPresent()) {
      Matcher day = DAY.matcher(next.core());
      return day.matches() && isDay(day.group(1))
          ? List.of(List.of(month.get()), NumberWords.ordinal(unpadded(day.group(1))))
          : List.of(List.of(month.get()));
    }
    String counted = beforeNumber ? BEFORE_NUMBERS.get(core) : null;
    if (counted != null) {
      return List.of(List.of(counted));
    }
    if (beforeNumber && NUMBER.matcher(next.core()).matches()) {
      Optional<Currency> currency = Currency.byCode(core);
      if (currency.isPresent()) {
        return List.of(
            NumberReader.read(next.core()).orElse(List.of()),
            currency.get().name(next.core().equals("1")));
      }
    }
    String lower = core.toLowerCase(Locale.ROOT);
    boolean afterNumber = NUMERIC.matcher(before.core()).matches();
    if (afterNumber && (lower.equals("am") || lower.equals("pm"))) {
      return List.of(List.of(lower.equals("am") ? "A" : "P", "M"));
    }
    if (afterNumber && beforeNumber && (core.equals("<") || core.equals(">"))) {
      return List.of(List.of(core.equals("<") ? "less" : "greater", "than"));
    }
    if (afterNumber && lower.equals("x") && beforeNumber) {
      return List.of(List.of("by"));
    }
    Optional<List<String>> numeral = RomanNumerals.read(core, before.core());
    if (numeral.isPresent()) {
      return List.of(numeral.get());
    }
    return address(core, before, next);
  }

  /** Abbreviations of streets and titles, by the names around them. */
  private static List<List<String>> address(String core, Token before, Token next) {
    boolean name = !next.core().isEmpty() && Character.isUpperCase(next.core().charAt(0));
    boolean behindName = !before.core().isEmpty() && Character.isUpperCase(before.core().charAt(0));
    if (!name && behindName) {
      String street =
          switch (core) {
            case "St" -> "street";
            case "Dr" -> "drive";
            case "Ave" -> "avenue";
            case "Blvd" -> "boulevard";
            case "Rd" -> "road";
            default -> "";
          };
      return street.isEmpty() ? List.of() : List.of(List.of(street));
    }
    String title = name ? TITLES.get(core) : null;
    return title == null ? List.of() : List.of(List.of(title));
  }

  private static final Token NOTHING = new Token("", false, false, Boundary.NONE);

  private static Token coreAt(List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at) : NOTHING;
  }

  private static Token beforeOf(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at - 1).boundary() == Boundary.NONE ? tokens.get(at - 1) : NOTHING;
  }

  private static boolean isArticle(Token token) {
    return token.lower().equals("a") || token.lower().equals("an");
  }

  private static boolean isDeterminer(Token token) {
    return isArticle(token)
        || Set.of("the", "this", "that", "our", "their").contains(token.lower());
  }

  private static boolean isDay(String digits) {
    int day = Integer.parseInt(digits);
    return day >= 1 && day <= 31;
  }

  private static String unpadded(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }

  private static boolean isDigits(String core, int count) {
    return core.length() == count && core.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean startsWithDigit(String core) {
    return !core.isEmpty() && Character.isDigit(core.charAt(0));
  }
}
