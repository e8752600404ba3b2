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
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Encodes a WAV file as MP3 at a constant bit rate (ISO/IEC 11172-3 and 13818-3, layer III), with
 * an Info frame by which players cut the encoder's delay: captions lie on the MP3 as on the WAV.
 */
public final class Mp3Encoder {
  /** What a talk needs: 96 kbit/s for one channel, 128 for two that are mostly alike. */
  private static final int MONO_KBPS = 96;

  private static final int STEREO_KBPS = 128;

  /** LAME's scale from 0, slow, to 9, fast; 5 takes twice the time, and a talk is not music. */
  private static final int QUALITY = 7;

  private static final int BLOCK_FRAMES = 16_384;

  /** LAME wants room for 1.25 times the frames and 7,200 bytes. */
  private static final int CODED_BYTES = BLOCK_FRAMES * 5 / 4 + 7_200;

  private static final int LARGEST_INFO_FRAME_BYTES = 2_880;
  private static final float FULL_SCALE = 2_147_483_520f;

  private final Lame lame = new Lame();
  private final VBRTag infoTag = new VBRTag();
  private final LameGlobalFlags flags;

  private Mp3Encoder(int sampleRateHz, int channels) {
    flags = configure(sampleRateHz, channels);
  }

  /**
   * Encodes a whole file.
   *
   * @param wav one or two channels at a rate that MPEG audio has: 16, 22.05, 24, 32, 44.1 or 48 kHz
   * @param mp3 written anew
   * @param id3 bytes that stand before the audio; may be none
   * @param onBlock run now and then as the work goes on
   */
  public static void encode(Path wav, Path mp3, byte[] id3, Runnable onBlock) throws IOException {
    try (WavReader source = new WavReader(wav);
        RandomAccessFile out = new RandomAccessFile(mp3.toFile(), "rw")) {
      out.setLength(0);
      out.write(id3);
      new Mp3Encoder(source.sampleRateHz(), source.channels()).encode(source, out, onBlock);
    }
  }

  private void encode(WavReader source, RandomAccessFile out, Runnable onBlock) throws IOException {
    long audioStart = out.getFilePointer();
    float[][] block = new float[source.channels()][BLOCK_FRAMES];
    int[] left = new int[BLOCK_FRAMES];
    int[] right = source.channels() == 1 ? left : new int[BLOCK_FRAMES];
    byte[] coded = new byte[CODED_BYTES];
    int frames;
    while ((frames = source.read(block, BLOCK_FRAMES)) > 0) {
      toFullScale(block[0], left, frames);
      if (right != left) {
        toFullScale(block[1], right, frames);
      }
      int bytes = lame.lame_encode_buffer_int(flags, left, right, frames, coded, 0, coded.length);
      out.write(coded, 0, checked(bytes));
      onBlock.run();
    }
    out.write(coded, 0, checked(lame.lame_encode_flush(flags, coded, 0, coded.length)));
    // The first frame was kept free for what is only known now.
    byte[] infoFrame = new byte[LARGEST_INFO_FRAME_BYTES];
    int infoBytes = infoTag.getLameTagFrame(flags, infoFrame);
    out.seek(audioStart);
    out.write(infoFrame, 0, infoBytes);
    lame.lame_close(flags);
  }

  private static int checked(int bytes) throws IOException {
    if (bytes < 0) {
      throw new IOException("the MP3 encoder failed with code " + bytes);
    }
    return bytes;
  }

  private static void toFullScale(float[] samples, int[] scaled, int frames) {
    for (int i = 0; i < frames; i++) {
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
    settings.brate = channels == 1 ? MONO_KBPS : STEREO_KBPS;
    settings.quality = QUALITY;
    settings.findReplayGain = false;
    settings.bWriteVbrTag = true;
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
