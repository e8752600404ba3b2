package dev.transcast.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the mixer lets lines be heard. */
class PlacesTest {
  private static final VoiceProfile ANN = Talk.voice("ann", 1.0, 0, 0);
  private static final VoiceProfile BOB = Talk.voice("bob", 1.07, 0, 0);

  @TempDir Path folder;

  @Test
  void a_phrase_pauses_less_than_a_sentence_and_a_sentence_less_than_a_turn() throws IOException {
    List<Long> pauses =
        pausesMs(
            new Talk().turn(ANN, "no mark | a comma, | a stop. | the end.").turn(BOB, "my turn."),
            1);
    assertThat(pauses).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_short_turn_leaves_its_caption_time_to_be_read() throws IOException {
    Timeline timeline =
        timeline(new Talk().turn(ANN, "is it?").turn(BOB, "Yes.").turn(ANN, "Okay then."), 1);
    List<Timeline.Entry> entries = timeline.entries();
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).startFrame() - entries.get(i - 1).startFrame())
          .isGreaterThanOrEqualTo(44100 * 920 / 1000);
    }
  }

  @Test
  void the_factor_stretches_pauses_and_nothing_else() throws IOException {
    Talk talk = new Talk().turn(ANN, "one two three, | four five six.").turn(BOB, "seven eight.");
    List<Long> plain = pausesMs(talk, 1);
    List<Long> doubled = pausesMs(talk, 2);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(doubled.get(i)).isCloseTo(2 * plain.get(i), within(2L));
    }
    assertThat(pausesMs(talk, 0)).containsOnly(0L);
    assertThat(timeline(talk, 2).entries().get(0).startFrame()).isEqualTo(44100 * 3 / 10);
    assertThatThrownBy(() -> timeline(talk, -1)).hasMessageContaining("-1");
  }

  @Test
  void words_keep_their_order_bounds_and_time_at_every_voice() throws IOException {
    for (double scale : new double[] {0.7, 1.0, 1.07, 1.123, 1.5}) {
      Talk talk = new Talk().turn(Talk.voice("any", scale, 0, 0), "a b c d e f | g h i.");
      List<SpokenLine> lines = talk.lines();
      List<Timeline.Entry> entries = timeline(talk, 1).entries();
      for (int line = 0; line < lines.size(); line++) {
        Timeline.Entry entry = entries.get(line);
        for (int i = 0; i < entry.words().size(); i++) {
          TimedWord asked = lines.get(line).words().get(i);
          TimedWord placed = entry.words().get(i);
          double clipHz = lines.get(line).clip().sampleRateHz();
          assertThat((placed.startFrame() - entry.startFrame()) / 44100.0)
              .isCloseTo(asked.startFrame() / clipHz, within(0.5 / 44100));
          assertThat(placed.endFrame()).isLessThanOrEqualTo(entry.endFrame());
        }
      }
    }
  }

  @Test
  void music_and_applause_are_heard_between_turns_and_not_inside_them() throws IOException {
    List<Timeline.Entry> entries =
        timeline(
                new Talk()
                    .turn(ANN, "[Music] | hello all.")
                    .turn(BOB, "well | [Applause] | thank you.")
                    .turn(ANN, "good night. | [Applause]"),
                1)
            .entries();
    assertThat(durationMs(entries.get(0))).isBetween(2000L, 3500L);
    assertThat(durationMs(entries.get(3))).isBetween(600L, 1000L);
    assertThat(durationMs(entries.get(6))).isBetween(2000L, 3500L);
  }

  @Test
  void without_sounds_music_is_only_captioned() throws IOException {
    MixSettings quiet = MixSettings.STEREO.withSounds(false);
    Talk talk = new Talk().turn(ANN, "[Music] | hello all.");
    try (Assembly assembly =
        Talk.assembled(new Mixer(quiet), talk.stream(), 1, folder.resolve("work"))) {
      assertThat(durationMs(assembly.timeline().entries().get(0))).isBetween(600L, 1000L);
      assertThat(assembly.takes()).hasSize(1);
    }
  }

  @Test
  void a_sound_said_twice_is_heard_once() throws IOException {
    List<Timeline.Entry> entries =
        timeline(new Talk().turn(ANN, "[Music] | [Music] | hello."), 1).entries();
    assertThat(durationMs(entries.get(0))).isGreaterThan(2000);
    assertThat(durationMs(entries.get(1))).isLessThan(1000);
  }

  @Test
  void laughter_is_a_short_pause_that_its_caption_covers() throws IOException {
    for (String sound : List.of("[laughs]", "[Laughter]", "[inaudible]")) {
      Timeline.Entry entry = timeline(new Talk().turn(ANN, sound), 1).entries().get(0);
      assertThat(durationMs(entry)).isBetween(600L, 1000L);
      assertThat(entry.words().get(0).startFrame()).isEqualTo(entry.startFrame());
      assertThat(entry.words().get(0).endFrame()).isEqualTo(entry.endFrame());
    }
  }

  private List<Long> pausesMs(Talk talk, double factor) throws IOException {
    Timeline timeline = timeline(talk, factor);
    List<Long> pauses = new ArrayList<>();
    for (int i = 1; i < timeline.entries().size(); i++) {
      pauses.add(
          Math.round(
              (timeline.entries().get(i).startFrame() - timeline.entries().get(i - 1).endFrame())
                  * 1000
                  / 44100.0));
    }
    return pauses;
  }

  private static long durationMs(Timeline.Entry entry) {
    return (entry.endFrame() - entry.startFrame()) * 1000 / 44100;
  }

  private Timeline timeline(Talk talk, double pauseFactor) throws IOException {
    try (Assembly assembly =
        Talk.assembled(
            new Mixer(MixSettings.STEREO), talk.stream(), pauseFactor, folder.resolve("work"))) {
      return assembly.timeline();
    }
  }
}
