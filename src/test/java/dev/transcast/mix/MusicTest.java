package dev.transcast.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.audio.Decibels;
import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audio.PcmFormat;
import dev.transcast.audio.WavMetadata;
import dev.transcast.audio.WavReader;
import dev.transcast.audio.WavWriter;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Programme;
import dev.transcast.model.Timeline;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own music around and under a talk. */
class MusicTest {
  private static final VoiceProfile ANN = Talk.voice("ann", 1.0, 0, 0);
  private static final VoiceProfile BOB = Talk.voice("bob", 1.07, 3, 0);
  private static final String TEXT = "one two three four five six seven, | eight nine ten eleven.";
  private static final double NOISE = 0;
  private static final PcmFormat PLAIN = new PcmFormat(16000, 2, 16);
  private static final MixSettings STEREO_16K = MixSettings.STEREO.withFormat(PLAIN);

  /** Speech with and without a bed gets the same gain, so that one can be taken from the other. */
  private static final MixSettings UNLEVELLED = STEREO_16K.withTarget(OptionalDouble.empty());

  @TempDir Path folder;

  private static Talk talk() {
    return new Talk().turn(ANN, TEXT).turn(BOB, TEXT).turn(ANN, TEXT);
  }

  @Test
  void the_talk_waits_for_the_intro_and_the_programme_for_the_outro() throws IOException {
    Path intro = tone("intro.wav", 2.5, 440, 0.3, 48000, 2);
    Path outro = tone("outro.wav", 1.5, 330, 0.01, 22050, 1);
    Timeline plain = mixed(STEREO_16K).timeline();
    Programme programme = mixed(STEREO_16K.withMusic(around(intro, outro)));
    Timeline timeline = programme.timeline();
    assertThat(timeline.frames() - plain.frames()).isEqualTo(4 * 16000);
    for (int i = 0; i < plain.entries().size(); i++) {
      Timeline.Entry entry = timeline.entries().get(i);
      assertThat(entry.startFrame() - plain.entries().get(i).startFrame()).isEqualTo(40000);
      assertThat(entry.words().get(0).startFrame())
          .isEqualTo(plain.entries().get(i).words().get(0).startFrame() + 40000);
    }
    float[][] sound = sound(programme);
    assertThat(lufs(sound, 0, 40000)).as("intro").isCloseTo(-19, within(1.5));
    int end = sound[0].length;
    assertThat(lufs(sound, end - 24000, end)).as("outro").isCloseTo(-19, within(2.5));
    assertThat(programme.loudness().integratedLufs()).isCloseTo(-16, within(0.35));
    assertThat(programme.loudness().truePeakDbtp()).isLessThan(-1);
  }

  @Test
  void music_begins_and_ends_without_a_click() throws IOException {
    Path intro = tone("intro.wav", 3, 440, 0.5, 16000, 2);
    float[] left = sound(mixed(STEREO_16K.withMusic(around(intro, intro))))[0];
    assertThat(Math.abs(left[0])).isLessThan(0.002f);
    assertThat(Math.abs(left[3 * 16000 - 1])).isLessThan(0.002f);
    assertThat(Math.abs(left[left.length - 1])).isLessThan(0.002f);
    assertThat(rms(left, 8000, 16000)).isGreaterThan(4 * rms(left, 3 * 16000 - 4000, 3 * 16000));
  }

  @Test
  void the_bed_lies_twenty_decibels_under_the_speech_and_comes_up_in_long_pauses()
      throws IOException {
    Path bed = tone("bed.wav", 2.2, NOISE, 0.9, 16000, 2);
    Talk talk = new Talk().turn(ANN, TEXT + " | [pause~6~s] | " + TEXT);
    MixSettings quiet = UNLEVELLED.withMusic(under(bed));
    Programme programme = mixed(quiet, talk);
    float[][] with = sound(programme);
    float[][] without = sound(mixed(UNLEVELLED, talk));
    assertThat(with[0]).hasSameSizeAs(without[0]);
    Timeline.Entry first = programme.timeline().entries().get(0);
    float[][] bedOnly = difference(with, without);
    double speech = lufs(without, (int) first.startFrame(), (int) first.endFrame());
    double under = lufs(bedOnly, (int) first.startFrame() + 20000, (int) first.endFrame());
    assertThat(speech - under).isBetween(20.0, 24.0);
    Timeline.Entry pause = programme.timeline().entries().get(2);
    int middle = (int) (pause.startFrame() + pause.endFrame()) / 2;
    double alone = lufs(bedOnly, middle - 16000, middle + 16000);
    assertThat(alone - under).isCloseTo(10, within(1.0));
  }

  @Test
  void a_short_bed_goes_on_to_the_end_without_a_gap() throws IOException {
    Path bed = tone("bed.wav", 1.7, NOISE, 0.5, 16000, 1);
    float[][] with = sound(mixed(UNLEVELLED.withMusic(under(bed))));
    float[][] bedOnly = difference(with, sound(mixed(UNLEVELLED)));
    int end = with[0].length - 24000;
    for (int at = 24000; at < end; at += 1600) {
      assertThat(Decibels.ofFactor(rms(bedOnly[0], at, at + 1600)))
          .as("at %d", at)
          .isBetween(-50.0, -34.0);
    }
  }

  @Test
  void in_mono_both_channels_of_the_music_are_heard() throws IOException {
    MixSettings mono = MixSettings.MONO.withFormat(new PcmFormat(16000, 1, 16));
    Path intro = tone("intro.wav", 2, 440, 0.3, 44100, 2);
    Programme programme = mixed(mono.withMusic(before(intro)));
    float[][] sound = sound(programme);
    assertThat(sound).hasNumberOfRows(1);
    assertThat(lufs(sound, 0, 32000)).isCloseTo(-22, within(1.5));
  }

  @Test
  void silent_music_stays_silent() throws IOException {
    Path silence = tone("silence.wav", 1, 440, 0, 44100, 2);
    Programme programme = mixed(STEREO_16K.withMusic(music(silence, silence, silence)));
    assertThat(rms(sound(programme)[0], 0, 16000)).isLessThan(1e-4);
    assertThat(programme.loudness().integratedLufs()).isCloseTo(-16, within(0.35));
  }

  @Test
  void nothing_is_left_behind() throws IOException {
    Path music = tone("intro.wav", 1, 440, 0.3, 44100, 2);
    MixSettings settings = STEREO_16K.withMusic(music(music, music, music));
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    try (Assembly assembly =
        Talk.assembled(new Mixer(settings), talk().stream(), 1, scratch.resolve("work"))) {
      assertThat(assembly.timeline().entries()).isNotEmpty();
    }
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void every_wrong_file_gets_one_clear_line() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "These are notes. ".repeat(99));
    Path surround = tone("surround.wav", 0.1, 440, 0.3, 44100, 6);
    Path empty = tone("empty.wav", 0, 440, 0.3, 44100, 2);
    BadInputException two =
        catchThrowableOfType(
            BadInputException.class,
            () -> music(folder.resolve("missing.mp3"), text, text).check());
    assertThat(two.diagnostics()).hasSize(2);
    assertThat(two.diagnostics().get(0).toString()).contains("missing.mp3: error: there is no");
    assertThat(two.diagnostics().get(1).toString())
        .contains("notes.txt: error: ")
        .contains("give a WAV or MP3 file");
    assertThatThrownBy(() -> under(surround).check()).hasMessageContaining("6 channels");
    assertThatThrownBy(() -> under(empty).check()).hasMessageContaining("no sound");
  }

  @Test
  void room_tone_is_soft_wide_and_the_same_every_time() throws IOException {
    MixSettings settings = STEREO_16K.withRoomTone(true);
    float[][] sound = sound(mixed(settings));
    float[][] noise = {
      Arrays.copyOf(sound[0], 4000), Arrays.copyOf(sound[1], 4000) // before the first word
    };
    for (float[] channel : noise) {
      assertThat(Decibels.ofFactor(rms(channel, 0, 4000))).isCloseTo(-62, within(1.5));
    }
    double product = 0;
    for (int i = 0; i < 4000; i++) {
      product += noise[0][i] * noise[1][i];
    }
    double correlation = product / 4000 / (rms(noise[0], 0, 4000) * rms(noise[1], 0, 4000));
    assertThat(correlation).isBetween(-0.35, 0.35);
    assertThat(sound(mixed(settings))).isDeepEqualTo(sound);
  }

  private static Music music(Path intro, Path outro, Path bed) {
    return new Music(Optional.of(intro), Optional.of(outro), Optional.of(bed));
  }

  private static Music around(Path intro, Path outro) {
    return new Music(Optional.of(intro), Optional.of(outro), Optional.empty());
  }

  private static Music before(Path intro) {
    return new Music(Optional.of(intro), Optional.empty(), Optional.empty());
  }

  private static Music under(Path bed) {
    return new Music(Optional.empty(), Optional.empty(), Optional.of(bed));
  }

  private Path tone(String name, double seconds, double hz, double peak, int rateHz, int channels)
      throws IOException {
    int frames = (int) (seconds * rateHz);
    PcmFormat format = new PcmFormat(rateHz, channels, 16);
    byte[] pcm = new byte[frames * format.frameBytes()];
    Random random = new Random(3);
    for (int i = 0; i < frames; i++) {
      double tone =
          hz == NOISE ? 2 * random.nextDouble() - 1 : Math.sin(2 * Math.PI * hz * i / rateHz);
      int value = (int) (32767 * peak * tone);
      for (int channel = 0; channel < channels; channel++) {
        pcm[2 * (i * channels + channel)] = (byte) value;
        pcm[2 * (i * channels + channel) + 1] = (byte) (value >> 8);
      }
    }
    Path file = folder.resolve(name);
    try (WavWriter writer = new WavWriter(file, format, WavMetadata.NONE)) {
      writer.write(pcm, frames);
    }
    return file;
  }

  private Programme mixed(MixSettings settings) throws IOException {
    return mixed(settings, talk());
  }

  private Programme mixed(MixSettings settings, Talk talk) throws IOException {
    Mixer mixer = new Mixer(settings);
    try (Assembly assembly = Talk.assembled(mixer, talk.stream(), 1, folder.resolve("work"))) {
      return mixer.master(assembly, folder.resolve("episode.wav"), WavMetadata.NONE);
    }
  }

  private static float[][] sound(Programme programme) throws IOException {
    try (WavReader wav = new WavReader(programme.audio())) {
      float[][] sound = new float[wav.channels()][(int) wav.frames()];
      wav.read(sound, (int) wav.frames());
      return sound;
    }
  }

  private static float[][] difference(float[][] a, float[][] b) {
    float[][] difference = new float[a.length][a[0].length];
    for (int channel = 0; channel < a.length; channel++) {
      for (int i = 0; i < a[0].length; i++) {
        difference[channel][i] = a[channel][i] - b[channel][i];
      }
    }
    return difference;
  }

  private static double lufs(float[][] sound, int from, int to) {
    float[][] part = new float[sound.length][];
    for (int channel = 0; channel < sound.length; channel++) {
      part[channel] = Arrays.copyOfRange(sound[channel], from, to);
    }
    LoudnessMeter meter = new LoudnessMeter(16000, sound.length);
    meter.add(part, to - from);
    return meter.integratedLufs();
  }

  private static double rms(float[] samples, int from, int to) {
    double power = 0;
    for (int i = from; i < to; i++) {
      power += samples[i] * samples[i];
    }
    return Math.sqrt(power / (to - from));
  }
}
