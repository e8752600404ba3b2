package dev.transcast.publish;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.model.CastSheet;
import dev.transcast.model.Chapter;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Directions;
import dev.transcast.model.Episode;
import dev.transcast.model.Loudness;
import dev.transcast.model.Passage;
import dev.transcast.model.Programme;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Transcript;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Episodes made without speaking them: every word takes a quarter of a second. */
public final class Episodes {
  public static final int WORD_MS = 250;
  private static final int RATE_HZ = 8000;
  private static final int WORD_FRAMES = RATE_HZ * WORD_MS / 1000;

  private Episodes() {}

  /** A turn: who says what; words in square brackets are sounds. */
  public record Said(String name, String words) {}

  /**
   * An episode.
   *
   * @param chapters titles by the index of the word they begin with; empty for one of the whole
   * @param wav a file to write a second of silence to
   */
  public static Episode of(String title, List<Said> talk, Map<Integer, String> chapters, Path wav)
      throws IOException {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    List<Timeline.Entry> entries = new ArrayList<>();
    List<String> names = talk.stream().map(Said::name).distinct().toList();
    long frame = 0;
    for (Said said : talk) {
      List<Word> words = new ArrayList<>();
      List<TimedWord> times = new ArrayList<>();
      Speaker speaker = new Speaker("s" + (names.indexOf(said.name()) + 1), said.name());
      for (String shown : said.words().split(" ", -1)) {
        TextSpan source = new TextSpan(text.length(), text.length() + shown.length());
        text.append(shown).append(' ');
        boolean isSound = shown.startsWith("[");
        Word word = new Word(source, shown, isSound ? Word.Kind.SOUND : Word.Kind.SPOKEN);
        words.add(word);
        times.add(new TimedWord(word, frame, frame + WORD_FRAMES));
        frame += WORD_FRAMES;
      }
      Turn turn = new Turn(turns.size(), speaker, words, 1.0);
      turns.add(turn);
      passages.add(new Passage(Optional.of(said.name()), true, OptionalLong.empty(), words));
      entries.add(new Timeline.Entry(turn, times.get(0).startFrame(), frame, times));
    }
    Transcript transcript =
        new Transcript("talk.txt", "talk", title, text.toString(), passages, Directions.NONE);
    try (WavWriter out = new WavWriter(wav, new PcmFormat(RATE_HZ, 1, 16), WavMetadata.NONE)) {
      out.write(new byte[2 * RATE_HZ], RATE_HZ);
    }
    Programme programme =
        new Programme(
            new Timeline(RATE_HZ, frame, entries), wav, 1, -19.0, new Loudness(-19, -18, 3, -1));
    List<Chapter> marks =
        chapters.isEmpty()
            ? List.of(new Chapter(title, 0))
            : chapters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mark -> new Chapter(mark.getValue(), (long) mark.getKey() * WORD_MS))
                .toList();
    return new Episode(
        new Dialogue(transcript, turns), new CastSheet(Map.of()), programme, List.of(), marks);
  }
}
