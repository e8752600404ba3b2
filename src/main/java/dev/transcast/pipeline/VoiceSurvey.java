package dev.transcast.pipeline;

import dev.transcast.audition.VoiceListener;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import dev.transcast.speech.Lexicon;
import dev.transcast.speech.Narrator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures how voices sound: the same few sentences by each. */
public final class VoiceSurvey {
  private static final List<String> SENTENCES =
      List.of(
          "Well, we never thought that anybody would listen to us.",
          "She told me that the water was too cold, but I jumped in anyway.",
          "How long did it take before the first guests arrived?",
          "Most of our money goes into food, fuel and heavy winter clothes.",
          "I usually get up early, because I enjoy the hour before the noise.",
          "That was a huge change for the village, and a good one.");

  private VoiceSurvey() {}

  /** The mean print of each voice, in their order. */
  public static Map<VoiceProfile, VoicePrint> measure(List<VoiceProfile> voices, Lexicon lexicon) {
    Map<VoiceProfile, VoicePrint> prints = new LinkedHashMap<>();
    VoiceListener listener = new VoiceListener();
    try (Narrator narrator = new Narrator(lexicon, /* threads= */ 1)) {
      for (VoiceProfile voice : voices) {
        List<List<Double>> features = new ArrayList<>();
        for (String sentence : SENTENCES) {
          SpokenLine line = narrator.say(sentence, voice);
          features.add(listener.hear(line.clip(), line.words().size()).print().features());
        }
        prints.put(voice, VoicePrint.of(mean(features)));
      }
    }
    return prints;
  }

  private static List<Double> mean(List<List<Double>> features) {
    return IntStream.range(0, VoicePrint.FEATURES)
        .mapToObj(i -> features.stream().mapToDouble(f -> f.get(i)).sum() / features.size())
        .toList();
  }
}
