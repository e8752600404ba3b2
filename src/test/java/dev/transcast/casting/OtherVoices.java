package dev.transcast.casting;

import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.audio.SingleFileAudioPlayer;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import dev.transcast.audio.Resampler;
import dev.transcast.audio.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;

/** What the cast is measured against: FreeTTS's own voice as it comes, and Debian's flite. */
final class OtherVoices {
  private OtherVoices() {}

  /** Sentences by kevin16 as FreeTTS ships it, at 16 kHz. */
  static List<float[]> kevin16AsShipped(List<String> sentences, Path folder) throws IOException {
    Files.createDirectories(folder);
    Voice voice =
        Arrays.stream(new KevinVoiceDirectory().getVoices())
            .filter(candidate -> candidate.getName().equals("kevin16"))
            .findFirst()
            .orElseThrow();
    voice.allocate();
    List<float[]> clips = new ArrayList<>();
    for (String sentence : sentences) {
      Path base = folder.resolve("kevin16");
      SingleFileAudioPlayer player =
          new SingleFileAudioPlayer(base.toString(), AudioFileFormat.Type.WAVE);
      voice.setAudioPlayer(player);
      voice.speak(sentence);
      player.close();
      clips.add(read(folder.resolve("kevin16.wav")));
    }
    voice.deallocate();
    return clips;
  }

  /** Sentences by a voice of flite, at 16 kHz. */
  static List<float[]> flite(String voice, List<String> sentences, Path folder) throws Exception {
    Files.createDirectories(folder);
    Path wav = folder.resolve("flite-" + voice + ".wav");
    List<float[]> clips = new ArrayList<>();
    for (String sentence : sentences) {
      Process process =
          new ProcessBuilder("flite", "-voice", voice, "-t", sentence, "-o", wav.toString())
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new IOException("flite failed with voice " + voice);
      }
      clips.add(read(wav));
    }
    return clips;
  }

  private static float[] read(Path wav) throws IOException {
    try (WavReader reader = new WavReader(wav)) {
      float[][] block = new float[reader.channels()][(int) reader.frames()];
      reader.read(block, block[0].length);
      return new Resampler(reader.sampleRateHz(), Recognizer.SAMPLE_RATE_HZ).resample(block[0]);
    }
  }
}
