package dev.transcast.mix;

import dev.transcast.audio.HighPass;
import dev.transcast.audio.LoudnessMeter;
import dev.transcast.audio.Resampler;
import dev.transcast.model.AudioClip;
import dev.transcast.model.Speaker;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives every line its place, one after the other. */
final class Assembler {
  private static final int LEAD_IN_MS = 300;
  private static final int TAIL_MS = 700;

  /**
   * How long a sound is captioned that is not made: with the pauses around it, the shortest caption
   * of the Netflix guide (5/6 s) and its gaps.
   */
  private static final int SILENT_SOUND_MS = 840;

  /**
   * From one change of speaker to the next. A "Yeah." takes 300 ms, its caption must stand for 5/6
   * s and the next one wants two frames of gap, so the pause after it grows.
   */
  private static final int SHORTEST_TURN_MS = 920;

  private static final double RUMBLE_HZ = 60;
  private static final int FADE_MS = 5;
  private static final int SHORTEST_FADE_MS = 1;

  private final int sampleRateHz;
  private final double pauseFactor;
  private final WorkFile work;
  private final List<Timeline.Entry> entries = new ArrayList<>();
  private final List<Take> takes = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private final Map<Object, Integer> trackNumbers = new HashMap<>();
  private final Map<Integer, Resampler> resamplers = new HashMap<>();
  private final Map<Integer, HighPass> highPasses = new HashMap<>();
  private final Map<SoundEffect, float[]> effects = new HashMap<>();
  private final float[][] silence = new float[1][8192];
  private @Nullable SpeechRequest previous;
  private Optional<SoundEffect> previousEffect = Optional.empty();
  private long position;
  private long turnStart;

  private record Cast(Speaker speaker, VoiceProfile voice) {}

  Assembler(int sampleRateHz, double pauseFactor, WorkFile work) {
    this.sampleRateHz = sampleRateHz;
    this.pauseFactor = pauseFactor;
    this.work = work;
    position = frames(LEAD_IN_MS);
    turnStart = position;
  }

  void add(SpokenLine line) throws IOException {
    SpeechRequest request = line.request();
    if (previous != null) {
      pause(previous, request);
    }
    if (request.isSound()) {
      addSound(request);
    } else {
      addSpeech(line);
    }
    previous = request;
  }

  Assembly finish() {
    Timeline timeline = new Timeline(sampleRateHz, position + frames(TAIL_MS), entries);
    return new Assembly(timeline, work, takes, tracks);
  }

  private void pause(SpeechRequest before, SpeechRequest after) {
    long from = position;
    position += frames(Pause.between(before, after).ms() * pauseFactor);
    if (before.turn().index() != after.turn().index()) {
      position = Math.max(position, turnStart + frames(SHORTEST_TURN_MS));
      turnStart = position;
    }
    hearSilence(position - from);
  }

  /** The programme is measured with its pauses, so the track that spoke last hears them too. */
  private void hearSilence(long frames) {
    if (takes.isEmpty()) {
      return;
    }
    LoudnessMeter meter = tracks.get(takes.get(takes.size() - 1).track()).meter();
    for (long left = frames; left > 0; left -= silence[0].length) {
      meter.add(silence, (int) Math.min(left, silence[0].length));
    }
  }

  private void addSpeech(SpokenLine line) throws IOException {
    AudioClip clip = line.clip();
    long start = position;
    float[] samples = atProgrammeRate(clip);
    List<TimedWord> words = new ArrayList<>();
    for (TimedWord word : line.words()) {
      words.add(
          new TimedWord(
              word.word(),
              start + toProgramme(word.startFrame(), clip.sampleRateHz()),
              start + toProgramme(word.endFrame(), clip.sampleRateHz())));
    }
    fade(
        samples,
        words.get(0).startFrame() - start,
        samples.length - (words.get(words.size() - 1).endFrame() - start));
    VoiceProfile voice = line.request().voice();
    int track =
        track(
            new Cast(line.request().turn().speaker(), voice),
            Track.ofVoice(voice.gainDb(), voice.pan(), sampleRateHz));
    addTake(samples, track);
    entries.add(new Timeline.Entry(line.request().turn(), start, position, words));
    previousEffect = Optional.empty();
  }

  private void addSound(SpeechRequest request) throws IOException {
    Word word = request.words().get(0);
    long start = position;
    Optional<SoundEffect> effect =
        standsAtEdge(word, request.turn().words())
            ? SoundEffect.of(word.shown())
            : Optional.empty();
    // Captions often say the same sound twice in a row; it is heard once.
    if (effect.isPresent() && !effect.equals(previousEffect)) {
      SoundEffect made = effect.get();
      float[] samples = effects.computeIfAbsent(made, e -> e.render(sampleRateHz));
      addTake(samples, track(made, Track.ofEffect(made, sampleRateHz)));
    } else {
      position += frames(SILENT_SOUND_MS);
    }
    previousEffect = effect;
    entries.add(
        new Timeline.Entry(
            request.turn(), start, position, List.of(new TimedWord(word, start, position))));
  }

  private void addTake(float[] samples, int track) throws IOException {
    tracks.get(track).meter().add(new float[][] {samples}, samples.length);
    takes.add(new Take(position, samples.length, work.frames(), track));
    work.append(samples);
    position += samples.length;
  }

  private int track(Object key, Track fresh) {
    Integer number = trackNumbers.putIfAbsent(key, tracks.size());
    if (number == null) {
      tracks.add(fresh);
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

  private float[] atProgrammeRate(AudioClip clip) {
    int rate = clip.sampleRateHz();
    float[] filtered =
        highPasses.computeIfAbsent(rate, r -> new HighPass(RUMBLE_HZ, r)).filter(clip.samples());
    return resamplers.computeIfAbsent(rate, r -> new Resampler(r, sampleRateHz)).resample(filtered);
  }

  /**
   * The one place where frames of a clip become frames of the programme: rounded to the nearest, so
   * order is kept; the resampler rounds a clip's length up, so its bounds are too.
   */
  private long toProgramme(long clipFrame, int clipRateHz) {
    return Math.floorDiv(2 * clipFrame * sampleRateHz + clipRateHz, 2L * clipRateHz);
  }

  /**
   * Takes the clicks off a line's edges. The fade stays outside the first and the last word where
   * the clip leaves room: an onset that is cut, a "t" or a "p", is another sound.
   */
  private void fade(float[] samples, long framesBefore, long framesAfter) {
    int in = fadeFrames(framesBefore, samples.length);
    for (int i = 0; i < in; i++) {
      samples[i] *= raisedCosine((i + 0.5) / in);
    }
    int out = fadeFrames(Math.max(framesAfter, frames(FADE_MS)), samples.length);
    for (int i = 0; i < out; i++) {
      samples[samples.length - 1 - i] *= raisedCosine((i + 0.5) / out);
    }
  }

  private int fadeFrames(long room, int length) {
    long wanted = Math.max(frames(SHORTEST_FADE_MS), Math.min(room, frames(FADE_MS)));
    return (int) Math.min(wanted, length / 2);
  }

  private static float raisedCosine(double place) {
    return (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * place));
  }

  private long frames(double ms) {
    return Math.round(ms * sampleRateHz / 1000);
  }
}
