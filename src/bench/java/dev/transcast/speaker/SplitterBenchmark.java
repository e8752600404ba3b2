package dev.transcast.speaker;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Transcript;
import dev.transcast.transcript.TranscriptReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Who says what in the raw caption among the samples. The word tagger knows its 1,100 words after
 * the first time, so this is what is made of its scores.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SplitterBenchmark {
  private final SpeakerSplitter splitter = new SpeakerSplitter();
  private @Nullable Transcript transcript;

  @Setup
  public void read() throws IOException, BadInputException {
    transcript = new TranscriptReader().read(Path.of("transcripts/bakery-talk-raw-captions.txt"));
  }

  @Benchmark
  public Dialogue rawCaption() {
    return splitter.split(Objects.requireNonNull(transcript), List.of());
  }
}
