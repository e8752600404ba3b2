package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audition.Heard;
import dev.transcast.audition.VoiceListener;
import dev.transcast.model.Dialogue;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the cast is understood and told apart, over a hundred sentences nothing was tuned on.
 *
 * <p>{@code -Dtranscast.measure.folder=…} keeps what the recognizer heard from run to run; {@code
 * -Dtranscast.measure.sentences=40} takes fewer.
 */
@Tag("measure")
class CastMeasurementTest {
  private static final VoiceCatalogue CATALOGUE = VoiceCatalogue.builtIn();

  @TempDir Path temporary;
  private Path folder;
  private List<String> sentences;

  @BeforeEach
  void readSentences() throws IOException {
    folder = Path.of(System.getProperty("transcast.measure.folder", temporary.toString()));
    try (InputStream in = CastMeasurementTest.class.getResourceAsStream("hundred-sentences.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      sentences =
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .limit(Integer.getInteger("transcast.measure.sentences", 100))
              .toList();
    }
  }

  @Test
  void a_recognizer_understands_every_voice() throws Exception {
    Map<String, WordErrors> errors = new LinkedHashMap<>();
    errors.put(
        "kevin16 as shipped",
        errors("kevin16-shipped", OtherVoices.kevin16AsShipped(sentences, folder)));
    for (String voice : List.of("slt", "rms", "awb")) {
      errors.put(
          "flite " + voice, errors("flite-" + voice, OtherVoices.flite(voice, sentences, folder)));
    }
    for (VoiceProfile base : MeasuredBases.of(CATALOGUE)) {
      errors.put("base " + base.name(), errors("base-" + base.name(), clips(base)));
    }
    for (VoiceProfile voice : CATALOGUE.voices()) {
      errors.put(voice.name(), errors(voice.name(), clips(voice)));
    }
    errors.forEach((name, measured) -> System.out.printf("%-20s %s%n", name, measured.describe()));

    MeasuredBases.check(errors);
    double shipped = Objects.requireNonNull(errors.get("kevin16 as shipped")).percent();
    for (VoiceProfile voice : CATALOGUE.voices()) {
      assertThat(Objects.requireNonNull(errors.get(voice.name())).percent())
          .as("word errors of " + voice.name() + " in percent")
          .isLessThanOrEqualTo(1.5 * shipped);
    }
    for (CastMember member : CATALOGUE.members()) {
      assertThat(100 - Objects.requireNonNull(errors.get(member.voice().name())).percent())
          .as("clarity of " + member.voice().name() + ", as its file says, in percent")
          .isBetween(100 * member.clarity() - 3, 100 * member.clarity() + 3);
    }
  }

  @Test
  void one_sentence_tells_who_speaks() throws Exception {
    Map<String, List<double[]>> learnt = new LinkedHashMap<>();
    Map<String, List<double[]>> heard = new LinkedHashMap<>();
    for (VoiceProfile voice : CATALOGUE.voices()) {
      List<double[]> all = features(voice);
      learnt.put(voice.name(), everySecond(all, 0));
      heard.put(voice.name(), everySecond(all, 1));
    }
    SpeakerClassifier classifier = new SpeakerClassifier(learnt);

    double amongAll = right(classifier, heard, heard.keySet());
    System.out.printf("%d voices: %.1f %% right%n", heard.size(), amongAll);
    double worst = 100;
    Set<Set<String>> fours = foursOfTheCaster();
    for (Set<String> four : fours) {
      worst = Math.min(worst, right(classifier, heard, four));
    }
    System.out.printf("worst of %d casts of four: %.1f %% right%n", fours.size(), worst);

    assertThat(amongAll).isGreaterThanOrEqualTo(90);
    assertThat(worst).isGreaterThanOrEqualTo(99);
  }

  /** The master levels speakers anyway; without it, too, nobody shall drown another. */
  @Test
  void all_voices_are_equally_loud() {
    Map<String, Double> lufs = new LinkedHashMap<>();
    for (VoiceProfile voice : CATALOGUE.voices()) {
      LoudnessMeter meter = new LoudnessMeter(Recognizer.SAMPLE_RATE_HZ, /* channels= */ 1);
      for (float[] clip : clips(voice)) {
        meter.add(new float[][] {clip}, clip.length);
      }
      lufs.put(voice.name(), meter.integratedLufs() + voice.gainDb());
    }
    double mean = lufs.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    lufs.forEach(
        (name, level) -> System.out.printf("%-10s %.1f LUFS with its gain%n", name, level));

    assertThat(lufs).allSatisfy((name, level) -> assertThat(level).isBetween(mean - 1, mean + 1));
  }

  private static double right(
      SpeakerClassifier classifier,
      Map<String, List<double[]>> heard,
      Collection<String> speakers) {
    int right = 0;
    int all = 0;
    for (String speaker : speakers) {
      for (double[] sentence : Objects.requireNonNull(heard.get(speaker))) {
        right += classifier.name(sentence, speakers).equals(speaker) ? 1 : 0;
        all++;
      }
    }
    return 100.0 * right / all;
  }

  /** Casts of many talks of four, with names of women, of men and of nobody knows whom. */
  private static Set<Set<String>> foursOfTheCaster() throws Exception {
    List<String> names =
        List.of("Maria", "Daniel", "Robin", "Nora", "Idris", "Sam", "Petra", "Hugo", "Kim", "Olga");
    Set<Set<String>> fours = new LinkedHashSet<>();
    for (int a = 0; a < names.size(); a++) {
      for (int b = 1; b < 4; b++) {
        String[] four = new String[4];
        for (int i = 0; i < 4; i++) {
          four[i] = names.get((a + i * b) % names.size());
        }
        Dialogue talk = CasterTest.dialogue(Map.of(), four);
        Set<String> voices = new LinkedHashSet<>();
        Caster.cast(talk, CATALOGUE, Map.of(), /* genderHints= */ true)
            .voices()
            .values()
            .forEach(voice -> voices.add(voice.name()));
        fours.add(voices);
      }
    }
    return fours;
  }

  private static List<double[]> everySecond(List<double[]> all, int first) {
    List<double[]> half = new ArrayList<>();
    for (int i = first; i < all.size(); i += 2) {
      half.add(all.get(i));
    }
    return half;
  }

  /** Pitch and spectral envelope of each sentence, without the rate. */
  private List<double[]> features(VoiceProfile voice) {
    List<double[]> features = new ArrayList<>();
    for (Heard heard : hear(voice)) {
      VoicePrint print = heard.print();
      List<Double> numbers = new ArrayList<>(List.of(print.pitchSemitones()));
      numbers.add(print.pitchSpreadSemitones());
      numbers.addAll(print.timbre());
      numbers.addAll(print.timbreSpread());
      features.add(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return features;
  }

  private List<float[]> clips(VoiceProfile voice) {
    return hear(voice).stream().map(Heard::samples).toList();
  }

  private List<Heard> hear(VoiceProfile voice) {
    List<Heard> heard = new ArrayList<>();
    VoiceListener listener = new VoiceListener();
    try (Narrator narrator = new Narrator(Lexicon.builtIn(), 1)) {
      for (String sentence : sentences) {
        SpokenLine line = narrator.say(sentence, voice);
        heard.add(listener.hear(line.clip(), line.words().size()));
      }
    }
    return heard;
  }

  private WordErrors errors(String name, List<float[]> clips) throws Exception {
    List<String> heard = new Recognizer(folder).hear(name, clips);
    WordErrors errors = new WordErrors();
    for (int i = 0; i < heard.size(); i++) {
      errors.add(sentences.get(i), heard.get(i));
    }
    return errors;
  }
}
