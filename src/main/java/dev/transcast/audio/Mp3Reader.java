package dev.transcast.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads MPEG audio, layers I to III, of any constant or variable bit rate.
 *
 * <p>The decoder is JLayer. Its samples are taken before it rounds them.
 */
public final class Mp3Reader implements SoundFile {
  private static final int MOST_FRAMES = 1152;
  private static final int MOST_CHANNELS = 2;
  private static final float FULL_SCALE = 32768f;

  private final Path file;
  private final Bitstream stream;
  private final Decoder decoder = new Decoder();
  private final DecodedFrame decoded = new DecodedFrame();
  private final int sampleRateHz;
  private final int channels;
  private int taken;

  /**
   * Opens a file and decodes its first frame.
   *
   * @throws IOException if there is none; the message names file and reason
   */
  public Mp3Reader(Path file) throws IOException {
    this.file = file;
    stream = new Bitstream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    decoder.setOutputBuffer(decoded);
    try {
      Header header = readHeader();
      if (header == null) {
        throw new AudioFileException(file, "neither WAV nor MP3");
      }
      sampleRateHz = header.frequency();
      channels = header.mode() == Header.SINGLE_CHANNEL ? 1 : MOST_CHANNELS;
      decode(header);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public int sampleRateHz() {
    return sampleRateHz;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int read(float[][] block, int frames) throws IOException {
    int done = 0;
    while (done < frames) {
      if (taken == decoded.frames()) {
        Header header = readHeader();
        if (header == null) {
          break;
        }
        decode(header);
      }
      int count = Math.min(frames - done, decoded.frames() - taken);
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(decoded.samples(channel), taken, block[channel], done, count);
      }
      taken += count;
      done += count;
    }
    return done;
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } catch (BitstreamException e) {
      throw new AudioFileException(file, new IOException(e));
    }
  }

  private @Nullable Header readHeader() throws IOException {
    try {
      return stream.readFrame();
    } catch (BitstreamException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private void decode(Header header) throws IOException {
    if (header.frequency() != sampleRateHz) {
      throw new AudioFileException(
          file, "changes from " + sampleRateHz + " Hz to " + header.frequency() + " Hz midway");
    }
    taken = 0;
    try {
      decoder.decodeFrame(header, stream);
    } catch (DecoderException | RuntimeException e) {
      throw damaged(e);
    }
    stream.closeFrame();
  }

  /** The decoder falls over its own arrays where bits are wrong. */
  private AudioFileException damaged(Exception e) {
    return new AudioFileException(file, new IOException("damaged or not an MP3 file", e));
  }

  /** What one frame of the file holds. */
  private static final class DecodedFrame extends Obuffer {
    private final float[][] samples = new float[MOST_CHANNELS][MOST_FRAMES];
    private final int[] filled = new int[MOST_CHANNELS];

    int frames() {
      return filled[0];
    }

    /** A single channel in the midst of two is heard on both. */
    float[] samples(int channel) {
      return samples[filled[channel] == filled[0] ? channel : 0];
    }

    @Override
    public void append(int channel, short value) {
      samples[channel][filled[channel]++] = value / FULL_SCALE;
    }

    @Override
    public void appendSamples(int channel, float[] values) {
      for (float value : values) {
        samples[channel][filled[channel]++] = value / FULL_SCALE;
      }
    }

    @Override
    public void clear_buffer() {
      filled[0] = 0;
      filled[1] = 0;
    }

    @Override
    public void write_buffer(int unused) {}

    @Override
    public void close() {}

    @Override
    public void set_stop_flag() {}
  }
}
