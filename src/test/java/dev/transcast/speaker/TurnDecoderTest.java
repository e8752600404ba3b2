package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnDecoderTest {
  private static final int LONG_TURN = 16;
  private static final int SHORT_TURN = 4;

  @Test
  void in_a_meeting_whoever_says_most_stays_one_voice_though_changes_are_missed() {
    assertThat(shareOfLongTurnsWithOneVoice(80)).isGreaterThan(0.9);
  }

  @Test
  void a_quick_exchange_is_no_meeting_and_every_missed_change_turns_what_follows() {
    assertThat(shareOfLongTurnsWithOneVoice(40)).isLessThan(0.8);
  }

  /** Long turns with short ones between them; a sixth of the changes is not heard. */
  private static double shareOfLongTurnsWithOneVoice(int rounds) {
    Random random = new Random(3);
    List<Boolean> isLong = new ArrayList<>();
    List<Double> boundary = new ArrayList<>();
    for (int turn = 0; turn < 2 * rounds; turn++) {
      int tokens = turn % 2 == 0 ? LONG_TURN : SHORT_TURN;
      for (int i = 0; i < tokens; i++) {
        isLong.add(turn % 2 == 0);
        boundary.add(i == 0 && random.nextInt(6) > 0 ? 2.5 : -6.0);
      }
    }
    int[] role =
        TurnDecoder.decode(
                Talk.of(Talks.unlabelled("we could ".repeat(isLong.size() / 2))),
                boundary.stream().mapToDouble(Double::doubleValue).toArray(),
                new double[isLong.size()])
            .role();
    long longTokens = isLong.stream().filter(is -> is).count();
    long first = 0;
    for (int i = 0; i < role.length; i++) {
      first += isLong.get(i) && role[i] == TurnDecoder.ASKER ? 1 : 0;
    }
    return Math.max(first, longTokens - first) / (double) longTokens;
  }
}
