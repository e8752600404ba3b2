package dev.transcast.audio;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.Lame;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.MPGLib;
import java.io.IOException;

/**
 * One run of LAME at a constant bit rate. Every frame holds all of its own data, none in the frames
 * before it, so that streams can be cut and joined between any two.
 */
final class LameStream implements AutoCloseable {
  /** What a talk needs: 96 kbit/s for one channel, 128 for two that are mostly alike. */
  private static final int MONO_KBPS = 96;

  private static final int STEREO_KBPS = 128;

  /** LAME's scale from 0, slow, to 9, fast; 5 takes twice the time, and a talk is not music. */
  private static final int QUALITY = 7;

  /** Samples that are put before the first by the encoder. */
  static final int DELAY_SAMPLES = 576;

  /** The most samples a channel that one call may bring. */
  static final int MOST_SAMPLES = 16_384;

  /** LAME wants room for 1.25 times the samples and 7,200 bytes. */
  static final int CODED_BYTES = MOST_SAMPLES * 5 / 4 + 7_200;

  private static final float FULL_SCALE = 2_147_483_520f;

  private final Lame lame = new Lame();
  private final LameGlobalFlags flags;
  private final int[] left = new int[MOST_SAMPLES];
  private final int[] right;

  /**
   * A stream that nothing was sent to yet.
   *
   * @throws IllegalArgumentException if MPEG audio has no such rate or number of channels
   */
  LameStream(int sampleRateHz, int channels) {
    flags = configure(sampleRateHz, channels);
    right = channels == 1 ? left : new int[MOST_SAMPLES];
  }

  static int kbps(int channels) {
    return channels == 1 ? MONO_KBPS : STEREO_KBPS;
  }

  /**
   * Encodes.
   *
   * @param block a channel an array, full scale 1
   * @param coded {@link #CODED_BYTES} long; gets the frames that are whole by now
   * @return how many bytes it got
   */
  int encode(float[][] block, int samples, byte[] coded) throws IOException {
    toFullScale(block[0], left, samples);
    if (right != left) {
      toFullScale(block[1], right, samples);
    }
    return checked(
        lame.lame_encode_buffer_int(flags, left, right, samples, coded, 0, coded.length));
  }

  /** Encodes what is still held back, with silence after it. */
  int flush(byte[] coded) throws IOException {
    return checked(lame.lame_encode_flush(flags, coded, 0, coded.length));
  }

  @Override
  public void close() {
    lame.lame_close(flags);
  }

  private static int checked(int bytes) throws IOException {
    if (bytes < 0) {
      throw new IOException("the MP3 encoder failed with code " + bytes);
    }
    return bytes;
  }

  private static void toFullScale(float[] samples, int[] scaled, int count) {
    for (int i = 0; i < count; i++) {
      scaled[i] = (int) (Math.max(-1f, Math.min(1f, samples[i])) * FULL_SCALE);
    }
  }

  /** LAME's parts know each other only after this. */
  private LameGlobalFlags configure(int sampleRateHz, int channels) {
    GainAnalysis gainAnalysis = new GainAnalysis();
    BitStream bitStream = new BitStream();
    Presets presets = new Presets();
    QuantizePVT quantizePvt = new QuantizePVT();
    Quantize quantize = new Quantize();
    Version version = new Version();
    VBRTag infoTag = new VBRTag();
    ID3Tag id3 = new ID3Tag();
    Reservoir reservoir = new Reservoir();
    Takehiro takehiro = new Takehiro();
    MPGLib decoder = new MPGLib();
    lame.setModules(
        gainAnalysis, bitStream, presets, quantizePvt, quantize, infoTag, version, id3, decoder);
    bitStream.setModules(gainAnalysis, decoder, version, infoTag);
    id3.setModules(bitStream, version);
    presets.setModules(lame);
    quantize.setModules(bitStream, reservoir, quantizePvt, takehiro);
    quantizePvt.setModules(takehiro, reservoir, lame.enc.psy);
    reservoir.setModules(bitStream);
    takehiro.setModules(quantizePvt);
    infoTag.setModules(lame, bitStream, version);

    LameGlobalFlags settings = lame.lame_init();
    settings.num_channels = channels;
    settings.in_samplerate = sampleRateHz;
    settings.out_samplerate = sampleRateHz;
    settings.mode = channels == 1 ? MPEGMode.MONO : MPEGMode.JOINT_STEREO;
    settings.brate = kbps(channels);
    settings.quality = QUALITY;
    settings.disable_reservoir = true;
    settings.findReplayGain = false;
    settings.bWriteVbrTag = false;
    settings.write_id3tag_automatic = false;
    id3.id3tag_init(settings);
    int result = lame.lame_init_params(settings);
    if (result < 0) {
      throw new IllegalArgumentException(
          "MP3 cannot hold this: " + sampleRateHz + " Hz, " + channels + " channels");
    }
    return settings;
  }
}
