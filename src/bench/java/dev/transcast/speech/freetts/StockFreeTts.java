package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.NullAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What FreeTTS takes as it is shipped: says the lines of a file to nobody. */
public final class StockFreeTts {
  private static final int KEVIN_16 = 1;

  private StockFreeTts() {}

  public static void main(String[] args) throws IOException {
    Voice voice = new KevinVoiceDirectory().getVoices()[KEVIN_16];
    voice.allocate();
    voice.setAudioPlayer(new NullAudioPlayer());
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank()) {
        voice.speak(line);
      }
    }
    voice.deallocate();
  }
}
