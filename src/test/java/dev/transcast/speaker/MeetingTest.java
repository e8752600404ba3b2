package dev.transcast.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeetingTest {
  private static final int TOKENS = 1_200;

  @Test
  void in_a_meeting_only_sure_turns_leave_the_voice_that_says_most() {
    TurnDecoder.Decoding meeting = decoding(TOKENS, 8, 12, 0.7);
    Arrays.fill(meeting.certainty(), 20, 28, 0.95); // the second turn of the one who says less
    int[] role = Meeting.settled(meeting, asking(meeting, 1.0)).role();
    for (int i = 0; i < TOKENS; i++) {
      assertThat(role[i]).isEqualTo(i >= 20 && i < 28 ? TurnDecoder.ASKER : TurnDecoder.ANSWERER);
    }
  }

  @Test
  void what_is_taken_back_is_as_doubtful_as_it_was() {
    TurnDecoder.Decoding meeting = decoding(TOKENS, 8, 12, 0.7);
    double[] certainty = Meeting.settled(meeting, asking(meeting, 1.0)).certainty();
    assertThat(certainty[0]).isEqualTo(1 - 0.7);
    assertThat(certainty[8]).isEqualTo(0.7);
  }

  @Test
  void voices_that_do_not_differ_are_one() {
    TurnDecoder.Decoding meeting = decoding(TOKENS, 8, 12, 0.7);
    Arrays.fill(meeting.certainty(), 20, 28, 0.95);
    assertThat(Meeting.settled(meeting, asking(meeting, 0.5)).role())
        .containsOnly(TurnDecoder.ANSWERER);
  }

  @Test
  void interviews_and_short_talks_are_left_alone() {
    TurnDecoder.Decoding slow = decoding(TOKENS, 20, 60, 0.7);
    assertThat(Meeting.settled(slow, asking(slow, 1.0))).isSameAs(slow);
    TurnDecoder.Decoding sure = decoding(TOKENS, 8, 12, 0.95);
    assertThat(Meeting.settled(sure, asking(sure, 1.0))).isSameAs(sure);
    TurnDecoder.Decoding brief = decoding(500, 8, 12, 0.7);
    assertThat(Meeting.settled(brief, asking(brief, 1.0))).isSameAs(brief);
  }

  /** Two voices in turns of fixed length, the asker first. */
  private static TurnDecoder.Decoding decoding(
      int tokens, int askerTokens, int answererTokens, double certainty) {
    int[] role = new int[tokens];
    double[] sure = new double[tokens];
    for (int i = 0; i < tokens; i++) {
      boolean asks = i % (askerTokens + answererTokens) < askerTokens;
      role[i] = asks ? TurnDecoder.ASKER : TurnDecoder.ANSWERER;
      sure[i] = certainty;
    }
    return new TurnDecoder.Decoding(role, sure);
  }

  private static double[] asking(TurnDecoder.Decoding decoding, double difference) {
    return Arrays.stream(decoding.role())
        .mapToDouble(role -> role == TurnDecoder.ASKER ? difference : 0)
        .toArray();
  }
}
