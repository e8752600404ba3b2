package dev.transcast.speech.freetts;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A second of speech at 16 kHz through the prediction filter. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LpcFilterBenchmark {
  private static final int SAMPLES = 16_000;
  private static final int ORDER = 18;
  private static final int PERIOD = 160;

  private final float[] predictor = new float[ORDER];
  private final byte[] residual = new byte[SAMPLES];

  public LpcFilterBenchmark() {
    Random random = new Random(1);
    random.nextBytes(residual);
    for (int k = 0; k < ORDER; k++) {
      predictor[k] = (float) (random.nextGaussian() * 0.05);
    }
  }

  @Benchmark
  public float[] secondOfSpeech() {
    LpcFilter filter = new LpcFilter(SAMPLES);
    for (int at = 0; at < SAMPLES; at += PERIOD) {
      filter.add(predictor, residual, at, at, at + PERIOD, PERIOD);
    }
    return filter.samples();
  }
}
