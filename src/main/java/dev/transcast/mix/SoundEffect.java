package dev.transcast.mix;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Captioned sounds that the programme can make itself. */
enum SoundEffect {
  /** A few soft notes. */
  MUSIC(/* belowSpeechLu= */ 5, "\\bmusic\\b|[\u266a\u266b]") {
    @Override
    float[] render(int sampleRateHz) {
      return Sting.render(sampleRateHz);
    }
  },
  /** A room of people. */
  APPLAUSE(/* belowSpeechLu= */ 7, "\\b(applause|applauds?|applauding|clapping|claps)\\b") {
    @Override
    float[] render(int sampleRateHz) {
      return Applause.render(sampleRateHz);
    }
  };

  private final double belowSpeechLu;
  private final Pattern caption;

  SoundEffect(double belowSpeechLu, String caption) {
    this.belowSpeechLu = belowSpeechLu;
    this.caption = Pattern.compile(caption);
  }

  /** What a caption such as {@code [Applause]} stands for, if it can be made. */
  static Optional<SoundEffect> of(String shown) {
    String lower = shown.toLowerCase(Locale.ROOT);
    for (SoundEffect effect : values()) {
      if (effect.caption.matcher(lower).find()) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }

  /** How far it stays below the speech, in LU. */
  double belowSpeechLu() {
    return belowSpeechLu;
  }

  /** The sound, mono, peaks below full scale; the same every time. */
  abstract float[] render(int sampleRateHz);
}
