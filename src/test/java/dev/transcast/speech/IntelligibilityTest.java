package dev.transcast.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavWriter;
import dev.transcast.model.AudioClip;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a free recognizer (pocketsphinx and its English model, from Debian) understands. */
@Tag("slow")
class IntelligibilityTest {
  private static final VoiceProfile MARLOW =
      new VoiceProfile("marlow", "the host's voice", "kevin16", 176, 104, 15, 1.0, 0, 0);

  private static final String[][] SPELLINGS = {
    {"(?:they're|their)", "there"},
    {"dr", "doctor"},
    {"mr", "mister"},
    {"email", "e mail"},
    {"f\\.? ?b\\.? ?i\\b", "fbi"},
    {"c\\.? ?i\\. ?a\\b", "cia"},
    {"c\\. ?e\\. ?o\\b", "ceo"},
    {"p\\.? ?m\\b", "pm"},
    {"t\\.? ?v\\b", "tv"},
    {"u\\.? ?s\\b", "us"},
    {"u\\.? ?k\\b", "uk"},
  };

  @TempDir Path folder;

  private record Sentence(String written, List<String> spoken, boolean plain) {}

  private record Score(int errors, int words) {
    double percent() {
      return 100.0 * errors / words;
    }
  }

  @Test
  void a_recognizer_understands_plain_talk_and_what_is_written_in_signs() throws Exception {
    assertThat(Path.of("/usr/bin/pocketsphinx_batch"))
        .as("Debian's pocketsphinx and pocketsphinx-en-us must be installed")
        .isExecutable();
    List<Sentence> sentences = sentences();
    assertThat(sentences).hasSize(100);
    render(sentences);

    List<String> heard = recognize(sentences.size());

    List<Score> plain = new ArrayList<>();
    List<Score> hard = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<String> words = words(heard.get(i));
      Score score = new Score(distance(sentence.spoken(), words), sentence.spoken().size());
      (sentence.plain() ? plain : hard).add(score);
      if (score.errors() > 0) {
        System.out.println(score.errors() + " " + sentence.spoken() + "\n  " + words);
      }
    }
    System.out.println("plain " + describe(plain) + "; hard " + describe(hard));
    assertThat(total(plain).percent()).as("word error rate of plain sentences").isLessThan(6);
    assertThat(total(hard).percent()).as("word error rate of hard sentences").isLessThan(10);
  }

  private static List<Sentence> sentences() throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    try (InputStream in = IntelligibilityTest.class.getResourceAsStream("intelligibility.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] sides = line.split(" -> ", 2);
          sentences.add(new Sentence(sides[0], words(sides[sides.length - 1]), sides.length == 1));
        }
      }
    }
    return sentences;
  }

  private void render(List<Sentence> sentences) throws IOException {
    StringBuilder list = new StringBuilder();
    try (Narrator narrator = new Narrator(Lexicon.builtIn(), 1)) {
      for (int i = 0; i < sentences.size(); i++) {
        AudioClip clip = narrator.say(sentences.get(i).written(), MARLOW).clip();
        assertThat(clip.sampleRateHz()).isEqualTo(16_000);
        write(folder.resolve(i + ".wav"), clip.samples());
        list.append(i).append('\n');
      }
    }
    Files.writeString(folder.resolve("list.txt"), list);
  }

  /** Half a second of silence around the sentence, or its first word is lost. */
  private static void write(Path file, float[] samples) throws IOException {
    ByteBuffer padded =
        ByteBuffer.allocate(2 * (samples.length + 16_000)).order(ByteOrder.LITTLE_ENDIAN);
    Random noise = new Random(1);
    for (int i = 0; i < samples.length + 16_000; i++) {
      boolean inside = i >= 8_000 && i < 8_000 + samples.length;
      float sample = inside ? samples[i - 8_000] * 32_767 : 0;
      padded.putShort(
          (short)
              Math.round(Math.max(-32_767, Math.min(32_767, sample + 8 * noise.nextFloat() - 4))));
    }
    try (WavWriter writer = new WavWriter(file, new PcmFormat(16_000, 1, 16), WavMetadata.NONE)) {
      writer.write(padded.array(), samples.length + 16_000);
    }
  }

  private List<String> recognize(int count) throws Exception {
    Path hypotheses = folder.resolve("heard.txt");
    String models = "/usr/share/pocketsphinx/model/en-us/";
    Process process =
        new ProcessBuilder(
                "pocketsphinx_batch",
                "-adcin",
                "yes",
                "-adchdr",
                "44",
                "-cepdir",
                folder.toString(),
                "-cepext",
                ".wav",
                "-ctl",
                folder.resolve("list.txt").toString(),
                "-hyp",
                hypotheses.toString(),
                "-hmm",
                models + "en-us",
                "-lm",
                models + "en-us.lm.bin",
                "-dict",
                models + "cmudict-en-us.dict")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    List<String> heard = new ArrayList<>();
    for (String line : Files.readAllLines(hypotheses)) {
      heard.add(line.substring(0, line.lastIndexOf('(')));
    }
    assertThat(heard).hasSize(count);
    return heard;
  }

  /** Lower case, without marks, and one spelling for what sounds the same. */
  private static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\(\\d+\\)", "");
    for (String[] spelling : SPELLINGS) {
      plain = plain.replaceAll("\\b" + spelling[0] + "\\b", spelling[1]);
    }
    return List.of(plain.replaceAll("[^a-z' ]", " ").strip().split(" +"));
  }

  private static int distance(List<String> expected, List<String> heard) {
    int[] row = new int[heard.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= expected.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (expected.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[heard.size()];
  }

  private static Score total(List<Score> scores) {
    return new Score(
        scores.stream().mapToInt(Score::errors).sum(),
        scores.stream().mapToInt(Score::words).sum());
  }

  /** The rate with the middle 95 % of 2,000 draws of the sentences. */
  private static String describe(List<Score> scores) {
    Random random = new Random(5);
    double[] draws = new double[2_000];
    for (int draw = 0; draw < draws.length; draw++) {
      List<Score> drawn = new ArrayList<>();
      for (int i = 0; i < scores.size(); i++) {
        drawn.add(scores.get(random.nextInt(scores.size())));
      }
      draws[draw] = total(drawn).percent();
    }
    Arrays.sort(draws);
    Score all = total(scores);
    return String.format(
        Locale.ROOT,
        "%d of %d words wrong: %.1f %% (%.1f to %.1f)",
        all.errors(),
        all.words(),
        all.percent(),
        draws[50],
        draws[1_949]);
  }
}
