package dev.transcast.caption;

import dev.transcast.model.Cue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cue text of SRT, which has no specification: plain text, nothing escaped, {@code Name: } where
 * the speaker changes. Three things readers take for something else and would swallow: an arrow,
 * the beginning of a tag and of an override. In these a full-width character stands for the one it
 * looks like, so that the words stay readable.
 */
final class SrtPayload implements BlockWriter.Payload {
  private static final Pattern ARROW = Pattern.compile("--+>");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/])");
  private static final Pattern OVERRIDE = Pattern.compile("\\{(?=\\\\)");

  @Override
  public List<String> lines(Cue cue, Optional<SpeakerLabel> label, CaptionRules rules) {
    List<String> lines = label.map(l -> l.before(cue.lines(), rules)).orElse(cue.lines());
    return lines.stream().map(SrtPayload::harmless).toList();
  }

  private static String harmless(String text) {
    String quiet = ARROW.matcher(text).replaceAll(m -> m.group().replace('>', '＞'));
    quiet = TAG.matcher(quiet).replaceAll("＜");
    return OVERRIDE.matcher(quiet).replaceAll("｛");
  }
}
