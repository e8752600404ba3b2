package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CaptionRulesTest {
  @Test
  void rules_that_no_caption_could_keep_are_refused_with_their_numbers() {
    assertThatThrownBy(() -> new CaptionRules(12, 2, 20, 833, 7000, 83, 500))
        .hasMessage("maxLineChars must lie in 20..200: maxLineChars=12");
    assertThatThrownBy(() -> new CaptionRules(42, 1, 20, 833, 7000, 83, 500))
        .hasMessage("maxLines must lie in 2..4: maxLines=1");
    assertThatThrownBy(() -> new CaptionRules(42, 2, Double.NaN, 833, 7000, 83, 500))
        .hasMessage("maxCharsPerSecond must lie in 5..60: maxCharsPerSecond=NaN");
    assertThatThrownBy(() -> new CaptionRules(42, 2, 20, 833, 800, 83, 500))
        .hasMessage("maxDurationMs must lie in 834..600000: maxDurationMs=800");
    assertThatThrownBy(() -> new CaptionRules(42, 2, 20, 833, 7000, 83, 40))
        .hasMessage("minOpenGapMs must lie in 83..10000: minOpenGapMs=40");
  }
}
