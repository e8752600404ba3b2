package dev.transcast.mix;

import dev.transcast.audio.Decibels;
import dev.transcast.audio.LoudnessHistogram;
import java.util.List;

/**
 * One gain a track for the whole programme.
 *
 * <p>With a target, every speaker is brought to it, each measured over all they say, and effects
 * stay below it; the gain a voice asks for then counts only in what was measured. Without one,
 * voices keep their own gains.
 */
final class Levels {
  /** Who needs more than this is not speaking: silence is not dug out of its noise. */
  static final double MOST_GAIN_DB = 40;

  private final double[] gainsDb;
  private final double[][] placements;
  private final double speechLufs;
  private final double referenceLufs;
  private final double programmeGainDb;

  Levels(List<Track> tracks, Soundtrack soundtrack, MixSettings settings) {
    int channels = settings.channels();
    LoudnessHistogram speech = new LoudnessHistogram();
    for (Track track : tracks) {
      if (track.isSpeech()) {
        speech.add(track.meter().histogram(), track.ownGainDb() + track.placementDb(channels));
      }
    }
    speechLufs = speech.integratedLufs();

    gainsDb = new double[tracks.size()];
    placements = new double[tracks.size()][];
    referenceLufs = settings.targetLufs().orElse(speechLufs);
    for (int i = 0; i < gainsDb.length; i++) {
      Track track = tracks.get(i);
      placements[i] = track.placement(channels);
      boolean isLevelled = settings.targetLufs().isPresent() || !track.isSpeech();
      double wanted = referenceLufs - track.belowSpeechLu() - track.loudnessLufs(channels);
      gainsDb[i] =
          isLevelled && Double.isFinite(wanted)
              ? Math.min(MOST_GAIN_DB, wanted)
              : track.ownGainDb();
    }
    programmeGainDb = referenceLufs - joinedLufs(tracks, soundtrack, channels);
  }

  private double joinedLufs(List<Track> tracks, Soundtrack soundtrack, int channels) {
    LoudnessHistogram programme = new LoudnessHistogram();
    for (int i = 0; i < gainsDb.length; i++) {
      Track track = tracks.get(i);
      programme.add(track.meter().histogram(), gainsDb[i] + track.placementDb(channels));
    }
    soundtrack.addTo(programme, referenceLufs);
    return programme.integratedLufs();
  }

  /** How loud every speaker is before the gain for the whole; LUFS. */
  double referenceLufs() {
    return referenceLufs;
  }

  /** What brings the whole to the target, but for the limiter; 0 where all is silence. */
  double programmeGainDb() {
    return Double.isFinite(programmeGainDb) ? programmeGainDb : 0;
  }

  /** Integrated loudness of the lines as they came, with the voices' own gains; LUFS. */
  double speechLufs() {
    return speechLufs;
  }

  /** Factors by track and channel, with a gain for the whole programme. */
  float[][] factors(double programmeGainDb) {
    float[][] factors = new float[gainsDb.length][];
    for (int i = 0; i < factors.length; i++) {
      double gain = Decibels.toFactor(gainsDb[i] + programmeGainDb);
      factors[i] = new float[placements[i].length];
      for (int channel = 0; channel < factors[i].length; channel++) {
        factors[i][channel] = (float) (gain * placements[i][channel]);
      }
    }
    return factors;
  }
}
