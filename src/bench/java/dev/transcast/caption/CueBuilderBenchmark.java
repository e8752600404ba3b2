package dev.transcast.caption;

import dev.transcast.model.Cue;
import dev.transcast.model.Speaker;
import dev.transcast.model.TextSpan;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All cues of the panel sample, whose words are given 350 ms each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CueBuilderBenchmark {
  private static final int RATE_HZ = 16_000;
  private static final long WORD_FRAMES = 350 * RATE_HZ / 1000;

  private final CaptionBuilder builder = new CaptionBuilder(CaptionProfile.named("netflix"));
  private Timeline timeline = new Timeline(RATE_HZ, 0, List.of());

  @Setup
  public void read() throws IOException {
    List<Timeline.Entry> entries = new ArrayList<>();
    int position = 0;
    long frame = 0;
    for (String line : Files.readAllLines(Path.of("transcripts/night-trains-panel.txt"))) {
      int colon = line.indexOf(':');
      if (colon < 0 || line.length() < colon + 3) {
        continue;
      }
      List<Word> words = new ArrayList<>();
      List<TimedWord> timed = new ArrayList<>();
      for (String token : line.substring(colon + 2).strip().split(" +", -1)) {
        Word word = Word.spoken(new TextSpan(position, position + token.length()), token);
        words.add(word);
        timed.add(new TimedWord(word, frame, frame + WORD_FRAMES));
        position += token.length() + 1;
        frame += WORD_FRAMES;
      }
      Turn turn =
          new Turn(
              entries.size(),
              new Speaker(line.substring(0, colon), line.substring(0, colon)),
              words,
              1);
      entries.add(new Timeline.Entry(turn, timed.get(0).startFrame(), frame, timed));
      frame += RATE_HZ / 2;
    }
    timeline = new Timeline(RATE_HZ, frame, entries);
  }

  @Benchmark
  public List<Cue> cuesOfThePanel() {
    return builder.cues(timeline);
  }
}
