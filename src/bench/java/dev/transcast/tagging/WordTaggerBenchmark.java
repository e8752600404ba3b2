package dev.transcast.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The 1,100 words of the raw caption among the samples, turned by one each time: none is known. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WordTaggerBenchmark {
  private final WordTagger tagger = WordTagger.shared();
  private final List<String> words = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    String text = Files.readString(Path.of("transcripts/bakery-talk-raw-captions.txt"));
    Collections.addAll(words, text.strip().split("\\s+", -1));
  }

  @Benchmark
  public List<WordTags> freshWords() {
    Collections.rotate(words, 1);
    return tagger.tag(words);
  }
}
