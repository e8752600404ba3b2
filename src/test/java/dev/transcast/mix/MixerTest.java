package dev.transcast.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavReader;
import dev.transcast.model.AudioClip;
import dev.transcast.model.Programme;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.Timeline;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixerTest {
  private static final VoiceProfile ANN = Talk.voice("ann", 1.0, 0, -0.3);
  private static final VoiceProfile BOB = Talk.voice("bob", 1.07, -9, 0.3);
  private static final VoiceProfile CLEO = Talk.voice("cleo", 1.15, 6, 0);
  private static final String LONG =
      "one two three four five six seven, | eight nine ten eleven twelve thirteen fourteen.";
  private static final MixSettings MONO_16K =
      MixSettings.MONO.withFormat(new PcmFormat(16000, 1, 16));
  private static final MixSettings AS_IT_IS = MixSettings.STEREO.withTarget(OptionalDouble.empty());

  @TempDir Path folder;

  private static Talk panel() {
    return new Talk()
        .turn(ANN, "[Music] | " + LONG + " | is it so?")
        .turn(BOB, "Yeah. | " + LONG)
        .turn(CLEO, LONG + " | [laughs] | " + LONG)
        .turn(ANN, "thank you all. | [Applause]");
  }

  @Test
  void the_programme_is_as_loud_as_asked_and_its_peaks_stay_below_the_ceiling() throws IOException {
    for (MixSettings settings : List.of(MixSettings.STEREO, MixSettings.MONO, MONO_16K)) {
      Programme programme = mixed(settings, panel());
      assertThat(programme.loudness().integratedLufs())
          .isCloseTo(settings.targetLufs().getAsDouble(), within(0.2));
      assertThat(programme.loudness().truePeakDbtp()).isLessThan(-1.0);
    }
  }

  @Test
  void the_file_is_as_long_as_its_timeline() throws IOException {
    for (MixSettings settings : List.of(MixSettings.STEREO, MONO_16K)) {
      Programme programme = mixed(settings, panel());
      try (WavReader wav = new WavReader(programme.audio())) {
        assertThat(wav.frames()).isEqualTo(programme.timeline().frames());
        assertThat(wav.sampleRateHz()).isEqualTo(programme.timeline().sampleRateHz());
        assertThat(wav.channels()).isEqualTo(settings.channels());
      }
    }
  }

  @Test
  void every_speaker_is_as_loud_as_the_others() throws IOException {
    Programme programme = mixed(MixSettings.STEREO, panel());
    float[][] sound = sound(programme);
    List<Double> lufs = new ArrayList<>();
    for (VoiceProfile voice : List.of(ANN, BOB, CLEO)) {
      LoudnessMeter meter = new LoudnessMeter(44100, 2);
      for (Timeline.Entry entry : programme.timeline().entries()) {
        if (entry.turn().speaker().name().equals(voice.name())
            && !entry.words().get(0).word().isSound()) {
          meter.add(stretch(sound, entry), (int) (entry.endFrame() - entry.startFrame()));
        }
      }
      lufs.add(meter.integratedLufs());
    }
    assertThat(Collections.max(lufs) - Collections.min(lufs)).as("%s", lufs).isLessThan(0.5);
  }

  @Test
  void without_a_target_voices_keep_their_own_gains() throws IOException {
    VoiceProfile soft = Talk.voice("soft", 1.0, -6, 0);
    VoiceProfile plain = Talk.voice("plain", 1.0, 0, 0);
    double softLufs = mixed(AS_IT_IS, new Talk().turn(soft, LONG)).loudness().integratedLufs();
    Programme programme = mixed(AS_IT_IS, new Talk().turn(plain, LONG));
    assertThat(programme.loudness().integratedLufs() - softLufs).isCloseTo(6, within(0.05));
    assertThat(programme.loudness().integratedLufs())
        .as("only the pauses make a difference")
        .isBetween(programme.loudnessBeforeLufs() - 1, programme.loudnessBeforeLufs());
  }

  @Test
  void a_speaker_who_is_softer_by_nature_comes_out_the_same() throws IOException {
    List<SpokenLine> lines = new Talk().turn(ANN, LONG).turn(BOB, LONG).lines();
    short[] plain = samples(mixed(MixSettings.STEREO, lines.stream()));
    short[] halved =
        samples(mixed(MixSettings.STEREO, lines.stream().map(line -> scaled(line, 0.5f))));
    assertThat(halved).hasSameSizeAs(plain);
    for (int i = 0; i < plain.length; i++) {
      assertThat(halved[i]).isCloseTo(plain[i], within((short) 1));
    }
  }

  @Test
  void the_stereo_programme_summed_is_the_mono_programme() throws IOException {
    MixSettings mono = MixSettings.MONO.withTarget(OptionalDouble.empty());
    VoiceProfile left = Talk.voice("left", 1.0, -20, -0.8);
    VoiceProfile right = Talk.voice("right", 1.1, -20, 0.5);
    Talk talk = new Talk().turn(left, LONG).turn(right, LONG);
    float[][] stereo = sound(mixed(AS_IT_IS, talk));
    float[] single = sound(mixed(mono, talk))[0];
    for (int i = 0; i < single.length; i++) {
      assertThat((stereo[0][i] + stereo[1][i]) / 2).isCloseTo(single[i], within(4e-4f / 4));
    }
  }

  @Test
  void speakers_are_heard_on_their_sides() throws IOException {
    Programme programme = mixed(MixSettings.STEREO, new Talk().turn(ANN, LONG).turn(BOB, LONG));
    float[][] sound = sound(programme);
    List<Timeline.Entry> entries = programme.timeline().entries();
    float[][] ann = stretch(sound, entries.get(0));
    float[][] bob = stretch(sound, entries.get(2));
    assertThat(power(ann[0]) / power(ann[1])).isCloseTo(square(1.3 / 0.7), within(0.02));
    assertThat(power(bob[1]) / power(bob[0])).isCloseTo(square(1.3 / 0.7), within(0.02));
  }

  @Test
  void pauses_are_silent_and_words_are_heard_where_the_timeline_says() throws IOException {
    Programme programme = mixed(MixSettings.STEREO, panel());
    float[] left = sound(programme)[0];
    long end = 0;
    for (Timeline.Entry entry : programme.timeline().entries()) {
      assertThat(rms(left, end, entry.startFrame())).as("pause before %s", entry).isLessThan(1e-4);
      end = entry.endFrame();
      if (entry.words().get(0).word().isSound()) {
        continue;
      }
      for (var word : entry.words()) {
        assertThat(rms(left, word.startFrame(), word.endFrame()))
            .as("%s", word)
            .isGreaterThan(0.02);
      }
    }
    assertThat(rms(left, end, left.length)).isLessThan(1e-4);
  }

  @Test
  void two_runs_give_the_same_bytes() throws IOException {
    Path first = mixed(MixSettings.STEREO, panel()).audio();
    byte[] bytes = Files.readAllBytes(first);
    assertThat(Files.readAllBytes(mixed(MixSettings.STEREO, panel()).audio())).isEqualTo(bytes);
  }

  @Test
  void mastering_can_be_repeated() throws IOException {
    try (Assembly assembly =
        Talk.assembled(new Mixer(MONO_16K), panel().stream(), 1, folder.resolve("work"))) {
      Path one =
          new Mixer(MONO_16K).master(assembly, folder.resolve("one.wav"), WavMetadata.NONE).audio();
      Path two =
          new Mixer(MONO_16K).master(assembly, folder.resolve("two.wav"), WavMetadata.NONE).audio();
      assertThat(two).hasSameBinaryContentAs(one);
    }
  }

  @Test
  void no_lines_make_a_short_silence() throws IOException {
    Programme programme = mixed(MixSettings.STEREO, Stream.of());
    assertThat(programme.timeline().durationMs()).isEqualTo(1000);
    assertThat(programme.loudness().integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_silent_speaker_stays_silent() throws IOException {
    Stream<SpokenLine> lines = new Talk().turn(ANN, LONG).stream().map(line -> scaled(line, 0));
    Programme programme = mixed(MixSettings.STEREO, lines);
    assertThat(programme.loudness().truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void the_work_file_goes_with_the_assembly() throws IOException {
    Path work = folder.resolve("work");
    try (Assembly assembly = Talk.assembled(new Mixer(MONO_16K), panel().stream(), 1, work)) {
      assertThat(assembly.timeline().entries()).isNotEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_failing_line_leaves_nothing_behind() {
    Stream<SpokenLine> lines =
        Stream.concat(
            panel().stream(),
            Stream.generate(
                () -> {
                  throw new IllegalStateException("the engine broke");
                }));
    assertThatThrownBy(() -> Talk.assembled(new Mixer(MONO_16K), lines, 1, folder.resolve("work")))
        .hasMessage("the engine broke");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void somebody_elses_file_is_not_overwritten_by_the_work_file() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "keep me");
    assertThatThrownBy(() -> Talk.assembled(new Mixer(MONO_16K), Stream.of(), 1, precious))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("precious");
    assertThat(precious).hasContent("keep me");
  }

  @Test
  void a_file_that_cannot_be_written_is_named() throws IOException {
    Path nowhere = folder.resolve("missing").resolve("episode.wav");
    try (Assembly assembly =
        Talk.assembled(new Mixer(MONO_16K), panel().stream(), 1, folder.resolve("work"))) {
      assertThatThrownBy(() -> new Mixer(MONO_16K).master(assembly, nowhere, WavMetadata.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(nowhere.toString());
    }
  }

  private Programme mixed(MixSettings settings, Talk talk) throws IOException {
    return mixed(settings, talk.stream());
  }

  private Programme mixed(MixSettings settings, Stream<SpokenLine> lines) throws IOException {
    Mixer mixer = new Mixer(settings);
    try (Assembly assembly = Talk.assembled(mixer, lines, 1, folder.resolve("work"))) {
      return mixer.master(assembly, folder.resolve("episode.wav"), WavMetadata.NONE);
    }
  }

  private static SpokenLine scaled(SpokenLine line, float gain) {
    float[] samples = line.clip().samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= gain;
    }
    return new SpokenLine(
        line.request(), new AudioClip(samples, line.clip().sampleRateHz()), line.words());
  }

  private static float[][] sound(Programme programme) throws IOException {
    try (WavReader wav = new WavReader(programme.audio())) {
      float[][] sound = new float[wav.channels()][(int) wav.frames()];
      wav.read(sound, (int) wav.frames());
      return sound;
    }
  }

  private static short[] samples(Programme programme) throws IOException {
    float[][] sound = sound(programme);
    short[] samples = new short[sound.length * sound[0].length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) (sound[i % sound.length][i / sound.length] * 32768);
    }
    return samples;
  }

  private static float[][] stretch(float[][] sound, Timeline.Entry entry) {
    float[][] stretch = new float[sound.length][];
    for (int channel = 0; channel < sound.length; channel++) {
      stretch[channel] =
          Arrays.copyOfRange(sound[channel], (int) entry.startFrame(), (int) entry.endFrame());
    }
    return stretch;
  }

  private static double rms(float[] samples, long from, long to) {
    double power = 0;
    for (long i = from; i < to; i++) {
      power += square(samples[(int) i]);
    }
    return Math.sqrt(power / (to - from));
  }

  private static double power(float[] samples) {
    return square(rms(samples, 0, samples.length));
  }

  private static double square(double x) {
    return x * x;
  }
}
