package dev.transcast.speech;

import dev.transcast.model.CastSheet;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Passage;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small dialogues of one speaker for the tests of speech. */
final class Dialogues {
  static final Speaker ANN = new Speaker("s1", "Ann");
  static final VoiceProfile VOICE =
      new VoiceProfile("marlow", "for tests", "kevin16", 180, 104, 15, 1.0, 0, 0);
  static final CastSheet CAST = new CastSheet(Map.of(ANN, VOICE));

  private Dialogues() {}

  /** Tokens between white space; those in square brackets are sounds. */
  static List<Word> words(String text) {
    return words(text, 0);
  }

  private static List<Word> words(String text, int offset) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\S+").matcher(text);
    while (matcher.find()) {
      TextSpan span = new TextSpan(offset + matcher.start(), offset + matcher.end());
      boolean sound = matcher.group().startsWith("[");
      words.add(sound ? Word.sound(span, matcher.group()) : Word.spoken(span, matcher.group()));
    }
    return words;
  }

  /** One turn of Ann for each text. */
  static Dialogue dialogue(double rateFactor, String... texts) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (String part : texts) {
      List<Word> words = words(part, text.length());
      text.append(part).append('\n');
      passages.add(new Passage(Optional.empty(), true, OptionalLong.empty(), words));
      turns.add(new Turn(turns.size(), ANN, words, 1.0));
    }
    Directions directions = new Directions(false, Map.of(), rateFactor, 1.0, List.of());
    return new Dialogue(
        new Transcript("test.txt", "test", "Test", text.toString(), passages, directions), turns);
  }
}
