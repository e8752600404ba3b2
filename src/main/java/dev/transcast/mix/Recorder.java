package dev.transcast.mix;

import dev.transcast.audio.LoudnessMeter;
import dev.transcast.model.Speaker;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the sound of lines into the work file. */
final class Recorder {
  /**
   * How long a sound is captioned that is not made: with the pauses around it, the shortest caption
   * of the Netflix guide (5/6 s) and its gaps.
   */
  private static final int SILENT_SOUND_MS = 840;

  /**
   * Silence that a track hears after each of its lines, since the programme is measured with its
   * pauses: a gating block, after which more silence changes nothing.
   */
  private static final int HEARD_SILENCE_MS = 400;

  private final int sampleRateHz;
  private final boolean makesSounds;
  private final WorkFile work;
  private final List<Line> lines = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private final Map<Object, Integer> trackNumbers = new HashMap<>();
  private final Map<SoundEffect, float[]> effects = new HashMap<>();
  private final float[][] silence;
  private Optional<SoundEffect> previousEffect = Optional.empty();

  private record Cast(Speaker speaker, VoiceProfile voice) {}

  Recorder(int sampleRateHz, boolean makesSounds, WorkFile work) {
    this.sampleRateHz = sampleRateHz;
    this.makesSounds = makesSounds;
    this.work = work;
    silence = new float[1][(int) frames(HEARD_SILENCE_MS)];
  }

  /** What was recorded, in order. */
  List<Line> lines() {
    return lines;
  }

  /** Who is heard. */
  List<Track> tracks() {
    return tracks;
  }

  /**
   * Records a line behind all others.
   *
   * @param line treated
   */
  Line record(SpokenLine line) throws IOException {
    if (!line.request().isSound() && line.clip().sampleRateHz() != sampleRateHz) {
      throw new IllegalArgumentException(
          "the line was not treated: " + line.clip().sampleRateHz() + " Hz, not " + sampleRateHz);
    }
    Line recorded = line.request().isSound() ? sound(line.request()) : speech(line);
    lines.add(recorded);
    return recorded;
  }

  private Line speech(SpokenLine line) throws IOException {
    float[] samples = line.clip().samples();
    VoiceProfile voice = line.request().voice();
    int track =
        track(
            new Cast(line.request().turn().speaker(), voice),
            () -> Track.ofVoice(voice.gainDb(), voice.pan(), sampleRateHz));
    previousEffect = Optional.empty();
    return new Line(
        line.request(), line.words(), samples.length, Optional.of(take(samples, track)));
  }

  private Line sound(SpeechRequest request) throws IOException {
    Optional<Double> directedMs = DirectedPause.lengthMs(request);
    if (directedMs.isPresent()) {
      return silentLine(request, frames(directedMs.get()));
    }
    Optional<SoundEffect> effect = effect(request);
    // Captions often say the same sound twice in a row; it is heard once.
    boolean isNews = !effect.equals(previousEffect);
    previousEffect = effect;
    if (effect.isEmpty() || !isNews) {
      return silentLine(request, frames(SILENT_SOUND_MS));
    }
    SoundEffect made = effect.get();
    float[] samples = effects.computeIfAbsent(made, e -> e.render(sampleRateHz));
    Take take = take(samples, track(made, () -> Track.ofEffect(made, sampleRateHz)));
    return line(request, samples.length, Optional.of(take));
  }

  private static Line silentLine(SpeechRequest request, long frames) {
    return line(request, frames, Optional.empty());
  }

  private static Line line(SpeechRequest request, long frames, Optional<Take> take) {
    TimedWord word = new TimedWord(request.words().get(0), 0, frames);
    return new Line(request, List.of(word), frames, take);
  }

  /** Only between turns: inside one, a sound would tear apart what somebody says. */
  private Optional<SoundEffect> effect(SpeechRequest request) {
    Word word = request.words().get(0);
    return makesSounds && standsAtEdge(word, request.turn().words())
        ? SoundEffect.of(word.shown())
        : Optional.empty();
  }

  private Take take(float[] samples, int track) throws IOException {
    LoudnessMeter meter = tracks.get(track).meter();
    meter.add(new float[][] {samples}, samples.length);
    meter.add(silence, silence[0].length);
    Take take = new Take(/* startFrame= */ 0, samples.length, work.samples(), track);
    work.append(samples, samples.length);
    return take;
  }

  private int track(Object key, Supplier<Track> fresh) {
    Integer number = trackNumbers.putIfAbsent(key, tracks.size());
    if (number == null) {
      tracks.add(fresh.get());
      return tracks.size() - 1;
    }
    return number;
  }

  /** Whether nothing is said before it, or nothing after it, in its turn. */
  private static boolean standsAtEdge(Word sound, List<Word> turn) {
    int at = turn.indexOf(sound);
    return turn.subList(0, at).stream().allMatch(Word::isSound)
        || turn.subList(at, turn.size()).stream().allMatch(Word::isSound);
  }

  private long frames(double ms) {
    return Math.round(ms * sampleRateHz / 1000);
  }
}
