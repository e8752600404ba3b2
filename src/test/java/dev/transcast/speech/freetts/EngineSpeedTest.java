package dev.transcast.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.SingleFileAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.transcast.speech.freetts.SpokenWord.Boundary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours beside FreeTTS as it comes, in one run, so that the machine is the same for both. */
@Tag("slow")
class EngineSpeedTest {
  private static final String SENTENCE =
      "the old man told a long story about the river and the sea";
  private static final int SENTENCES = 40;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 9;

  /** FreeTTS's own rate and pitch. */
  private static final Prosody LIKE_KEVIN = new Prosody(228, 100, 11, 1);

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @TempDir private Path folder = Path.of("");

  @Test
  void a_sentence_takes_no_longer_than_in_stock_free_tts() throws IOException {
    Voice stock =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(voice -> voice.getName().equals("kevin16"))
            .findFirst()
            .orElseThrow();
    stock.allocate();
    stock.setAudioPlayer(
        new SingleFileAudioPlayer(folder.resolve("stock").toString(), AudioFileFormat.Type.WAVE));
    FreeTtsEngine engine = FreeTtsEngine.load();
    List<SpokenWord> words = new ArrayList<>();
    for (String word : SENTENCE.split(" ", -1)) {
      words.add(SpokenWord.of(word));
    }
    words.add(words.remove(words.size() - 1).withBoundary(Boundary.STATEMENT));

    double[] ratios = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = SYSTEM.getProcessCpuTime();
      for (int i = 0; i < SENTENCES; i++) {
        stock.speak(SENTENCE + ".");
      }
      long middle = SYSTEM.getProcessCpuTime();
      for (int i = 0; i < SENTENCES; i++) {
        engine.render(Optional.empty(), words, LIKE_KEVIN);
      }
      if (round >= 0) {
        ratios[round] = (double) (SYSTEM.getProcessCpuTime() - middle) / (middle - start);
      }
    }
    stock.deallocate();
    Arrays.sort(ratios);
    System.out.printf(
        "processor time, ours to stock: %.2f (%.2f to %.2f)%n",
        ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
    assertThat(ratios[ROUNDS / 2]).isLessThanOrEqualTo(1);
  }
}
