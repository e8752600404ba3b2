package dev.transcast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Episode;
import dev.transcast.model.Loudness;
import dev.transcast.model.Programme;
import dev.transcast.model.Speaker;
import dev.transcast.pipeline.BuiltEpisode;
import dev.transcast.pipeline.CaptionFit;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.UnchangedEpisode;
import dev.transcast.transcript.ScriptWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a finished episode: a line for people, or an object for programs. */
final class EpisodeReport {
  private static final JsonFactory JSON = new JsonFactory();

  private EpisodeReport() {}

  /** For instance {@code out/talk: 7:42, 2 speakers (Ann=juno, Ben=basil), 120 captions}. */
  static String line(BuiltEpisode built) {
    Episode episode = built.episode();
    long seconds = Math.round(episode.programme().timeline().durationMs() / 1000.0);
    Dialogue dialogue = episode.dialogue();
    int speakers = dialogue.speakers().size();
    return String.format(
        Locale.ROOT,
        "%s: %d:%02d, %s (%s), %d turns, %d captions%s%s",
        folder(built.files()),
        seconds / 60,
        seconds % 60,
        speakers == 1 ? "1 speaker" : speakers + " speakers",
        dialogue.speakers().stream()
            .map(speaker -> speaker.name() + "=" + episode.cast().voiceOf(speaker).name())
            .collect(Collectors.joining(", ")),
        dialogue.turns().size(),
        episode.cues().size(),
        built.wordsLeftOut() == 0
            ? ""
            : ", " + built.wordsLeftOut() + " fillers and stutters left out",
        worthALook(dialogue));
  }

  /** For instance {@code out/talk: unchanged, 7:42}. */
  static String line(UnchangedEpisode unchanged) {
    long seconds = Math.round(unchanged.summary().durationMs() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%s: unchanged, %d:%02d",
        folder(unchanged.files()),
        seconds / 60,
        seconds % 60);
  }

  /** What was changed in the sound so that its captions can be read. */
  static String fit(BuiltEpisode built) {
    CaptionFit fit = built.fit();
    return String.format(
        Locale.ROOT,
        "%s: for its captions %.1f s of silence added; %d lines spoken again, %.1f s longer",
        folder(built.files()),
        fit.silenceAddedMs() / 1000.0,
        fit.linesRespoken(),
        fit.speechAddedMs() / 1000.0);
  }

  /** For instance {@code -16.0 LUFS, loudest 3 s -13.2 LUFS, range 3.1 LU, true peak -1.1 dBTP}. */
  static String loudness(Programme programme) {
    Loudness loudness = programme.loudness();
    return String.format(
        Locale.ROOT,
        "%.1f LUFS, loudest 3 s %.1f LUFS, range %.1f LU, true peak %.1f dBTP",
        loudness.integratedLufs(),
        loudness.highestShortTermLufs(),
        loudness.rangeLu(),
        loudness.truePeakDbtp());
  }

  private static String worthALook(Dialogue dialogue) {
    long unsure =
        dialogue.turns().stream()
            .filter(turn -> turn.confidence() < ScriptWriter.CHECK_BELOW)
            .count();
    return unsure == 0
        ? ""
        : "; " + unsure + " turns are worth a look: search the script for check";
  }

  /** One object on one line. */
  static String json(BuiltEpisode built) throws IOException {
    Episode episode = built.episode();
    Dialogue dialogue = episode.dialogue();
    Programme programme = episode.programme();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", dialogue.transcript().id());
      json.writeStringField("title", dialogue.transcript().title());
      json.writeStringField("source", dialogue.transcript().sourceName());
      json.writeStringField("state", "made");
      writeFiles(json, built.files());
      json.writeNumberField("durationMs", programme.timeline().durationMs());
      json.writeNumberField("sampleRateHz", programme.timeline().sampleRateHz());
      json.writeNumberField("channels", programme.channels());
      Loudness loudness = programme.loudness();
      writeDecibels(json, "loudnessLufs", loudness.integratedLufs());
      writeDecibels(json, "highestShortTermLufs", loudness.highestShortTermLufs());
      writeDecibels(json, "loudnessRangeLu", loudness.rangeLu());
      writeDecibels(json, "truePeakDbtp", loudness.truePeakDbtp());
      json.writeArrayFieldStart("speakers");
      for (Speaker speaker : dialogue.speakers()) {
        json.writeStartObject();
        json.writeStringField("id", speaker.id());
        json.writeStringField("name", speaker.name());
        json.writeStringField("voice", episode.cast().voiceOf(speaker).name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("words", dialogue.transcript().words().size());
      json.writeNumberField("turns", dialogue.turns().size());
      json.writeNumberField("captions", episode.cues().size());
      json.writeNumberField("wordsLeftOut", built.wordsLeftOut());
      json.writeNumberField("silenceAddedMs", built.fit().silenceAddedMs());
      json.writeNumberField("linesRespoken", built.fit().linesRespoken());
      json.writeArrayFieldStart("warnings");
      for (var warning : built.warnings()) {
        json.writeString(warning.toString());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  /**
   * One object on one line, with what is known without making it.
   *
   * @param input where the transcript stands
   */
  static String json(UnchangedEpisode unchanged, String input) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", unchanged.summary().id());
      json.writeStringField("title", unchanged.summary().title());
      json.writeStringField("source", input);
      json.writeStringField("state", "unchanged");
      writeFiles(json, unchanged.files());
      json.writeNumberField("durationMs", unchanged.summary().durationMs());
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeFiles(JsonGenerator json, Map<OutputFormat, Path> files)
      throws IOException {
    json.writeObjectFieldStart("files");
    for (Map.Entry<OutputFormat, Path> file : files.entrySet()) {
      json.writeStringField(file.getKey().optionName(), file.getValue().toString());
    }
    json.writeEndObject();
  }

  /** JSON has no infinity, and silence has no loudness. */
  private static void writeDecibels(JsonGenerator json, String name, double decibels)
      throws IOException {
    if (Double.isFinite(decibels)) {
      json.writeNumberField(name, Math.round(decibels * 100) / 100.0);
    } else {
      json.writeNullField(name);
    }
  }

  private static Path folder(Map<OutputFormat, Path> files) {
    Path file = files.values().iterator().next();
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }
}
