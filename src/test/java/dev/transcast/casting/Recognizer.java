package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Debian's pocketsphinx with its English model. What it heard is kept in the folder under a digest
 * of the sound: a second run over the same voices takes seconds.
 */
final class Recognizer {
  static final int SAMPLE_RATE_HZ = 16_000;

  private static final String MODELS = "/usr/share/pocketsphinx/model/en-us/";
  private static final double LEVEL = 0.06;

  private final Path folder;

  Recognizer(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    assertThat(Path.of("/usr/bin/pocketsphinx_batch"))
        .as("Debian's pocketsphinx and pocketsphinx-en-us must be installed")
        .isExecutable();
  }

  /** What is heard in each clip; all are made equally loud. */
  List<String> hear(String name, List<float[]> clips) throws Exception {
    Path wavs = Files.createDirectories(folder.resolve(name));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < clips.size(); i++) {
      Path wav = wavs.resolve(i + ".wav");
      digest.update(write(wav, clips.get(i)));
      list.append(i).append('\n');
    }
    Path control = Files.writeString(wavs.resolve("list.txt"), list);
    Path heard = folder.resolve(name + "-" + hex(digest.digest()).substring(0, 16) + ".heard");
    if (!Files.exists(heard)) {
      Path unfinished = wavs.resolve("heard.txt");
      recognize(wavs, control, unfinished);
      Files.move(unfinished, heard);
    }
    List<String> lines = Files.readAllLines(heard, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(clips.size());
    return lines.stream().map(line -> line.substring(0, line.lastIndexOf('(')).strip()).toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static void recognize(Path wavs, Path control, Path heard) throws Exception {
    List<String> command = new ArrayList<>(List.of("pocketsphinx_batch", "-adcin", "yes"));
    command.addAll(List.of("-adchdr", "44", "-cepext", ".wav", "-cepdir", wavs.toString()));
    command.addAll(List.of("-ctl", control.toString(), "-hyp", heard.toString()));
    command.addAll(List.of("-hmm", MODELS + "en-us", "-lm", MODELS + "en-us.lm.bin"));
    command.addAll(List.of("-dict", MODELS + "cmudict-en-us.dict"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(wavs.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /**
   * Half a second of silence around the sentence, or its first word is lost; a little noise.
   *
   * @return the samples as written
   */
  private static byte[] write(Path file, float[] samples) throws IOException {
    double energy = 1e-9;
    for (float sample : samples) {
      energy += sample * sample;
    }
    double gain = LEVEL / Math.sqrt(energy / samples.length) * Short.MAX_VALUE;
    int frames = samples.length + SAMPLE_RATE_HZ;
    ByteBuffer padded = ByteBuffer.allocate(2 * frames).order(ByteOrder.LITTLE_ENDIAN);
    Random noise = new Random(1);
    for (int i = 0; i < frames; i++) {
      int at = i - SAMPLE_RATE_HZ / 2;
      double sample = at >= 0 && at < samples.length ? samples[at] * gain : 0;
      double noisy = sample + 8 * noise.nextFloat() - 4;
      padded.putShort((short) Math.round(Math.max(-32_767, Math.min(32_767, noisy))));
    }
    PcmFormat mono16 = new PcmFormat(SAMPLE_RATE_HZ, /* channels= */ 1, /* bits= */ 16);
    try (WavWriter writer = new WavWriter(file, mono16, WavMetadata.NONE)) {
      writer.write(padded.array(), frames);
    }
    return padded.array();
  }
}
