package dev.transcast.audio;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ten seconds of a voice from its own rate to that of the programme. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ResamplerBenchmark {
  @Param({"16000", "17600"})
  int fromHz;

  @Param({"16000", "44100"})
  int toHz;

  @Benchmark
  public float[] tenSeconds(Clip clip) {
    return clip.resampler.resample(clip.samples);
  }

  /** White noise, and the tables made. */
  @State(Scope.Thread)
  public static class Clip {
    float[] samples = {};
    Resampler resampler = new Resampler(1, 1);

    @Setup
    public void prepare(ResamplerBenchmark rates) {
      Random random = new Random(1);
      samples = new float[10 * rates.fromHz];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (float) random.nextGaussian() * 0.1f;
      }
      resampler = new Resampler(rates.fromHz, rates.toHz);
    }
  }
}
