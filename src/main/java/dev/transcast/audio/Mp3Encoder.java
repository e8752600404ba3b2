package dev.transcast.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Encodes a WAV file as MP3 at a constant bit rate (ISO/IEC 11172-3 and 13818-3, layer III), with
 * an Info frame by which players cut the encoder's delay: captions lie on the MP3 as on the WAV.
 *
 * <p>The sound is cut into segments of one length, and each is encoded by an encoder of its own
 * that begins a little earlier, so that it is in step when its frames count. So all cores work, and
 * the bytes are the same however many there are.
 */
public final class Mp3Encoder {
  /** After so many frames the lengths of frames repeat, at each rate there is. */
  private static final int PERIOD_FRAMES = 49;

  private static final int SEGMENT_FRAMES = 40 * PERIOD_FRAMES;

  /** LAME's masking thresholds have settled by then. */
  private static final int LEAD_FRAMES = PERIOD_FRAMES;

  /** LAME holds back what it still looks at: two frames and a part of the third. */
  private static final int HELD_BACK_FRAMES = 3;

  private final Path wav;
  private final int sampleRateHz;
  private final int channels;
  private final long samples;
  private final int frameSamples;
  private final long segments;

  private Mp3Encoder(Path wav) throws IOException {
    this.wav = wav;
    try (WavReader source = new WavReader(wav)) {
      sampleRateHz = source.sampleRateHz();
      channels = source.channels();
      samples = source.frames();
    }
    frameSamples = Mp3Frame.samples(sampleRateHz);
    // The last takes what would be too little for one.
    segments = Math.max(1, samples / ((long) SEGMENT_FRAMES * frameSamples));
  }

  /**
   * Encodes a whole file.
   *
   * @param wav one or two channels at a rate that MPEG audio has: 16, 22.05, 24, 32, 44.1 or 48 kHz
   * @param mp3 written anew
   * @param id3 bytes that stand before the audio; may be none
   * @param threads how many segments are encoded at once
   */
  public static void encode(Path wav, Path mp3, byte[] id3, int threads) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads, Mp3Encoder::thread);
    try (RandomAccessFile out = new RandomAccessFile(mp3.toFile(), "rw")) {
      out.setLength(0);
      out.write(id3);
      new Mp3Encoder(wav).encode(out, executor, threads);
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "mp3");
    thread.setDaemon(true);
    return thread;
  }

  private void encode(RandomAccessFile out, ExecutorService executor, int threads)
      throws IOException {
    long audioStart = out.getFilePointer();
    Deque<Future<byte[]>> ahead = new ArrayDeque<>();
    Future<byte[]> first = executor.submit(() -> encode(0));
    ahead.add(first);
    InfoFrame infoFrame = new InfoFrame(Awaited.result(first));
    // What it says is only known at the end.
    out.seek(audioStart + infoFrame.length());
    long submitted = 1;
    while (!ahead.isEmpty()) {
      while (submitted < segments && ahead.size() <= threads) {
        long segment = submitted++;
        ahead.add(executor.submit(() -> encode(segment)));
      }
      byte[] frames = Awaited.result(ahead.remove());
      infoFrame.count(frames);
      out.write(frames);
    }
    out.seek(audioStart);
    out.write(infoFrame.bytes(samples, LameStream.kbps(channels)));
  }

  /** The frames of one segment, those of its lead dropped. */
  private byte[] encode(long segment) throws IOException {
    boolean isLast = segment == segments - 1;
    long leadFrames = segment == 0 ? 0 : LEAD_FRAMES;
    long start = (segment * SEGMENT_FRAMES - leadFrames) * frameSamples;
    long end = ((segment + 1) * SEGMENT_FRAMES + HELD_BACK_FRAMES) * frameSamples;
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    byte[] coded = new byte[LameStream.CODED_BYTES];
    try (WavReader source = new WavReader(wav);
        LameStream lame = new LameStream(sampleRateHz, channels)) {
      source.skip(start);
      float[][] block = new float[channels][LameStream.MOST_SAMPLES];
      long left = (isLast ? samples : Math.min(end, samples)) - start;
      while (left > 0) {
        int read = source.read(block, (int) Math.min(left, LameStream.MOST_SAMPLES));
        stream.write(coded, 0, lame.encode(block, read, coded));
        left -= read;
      }
      stream.write(coded, 0, lame.flush(coded));
    }
    byte[] frames = stream.toByteArray();
    return Arrays.copyOfRange(
        frames,
        Mp3Frame.offset(frames, leadFrames),
        isLast ? frames.length : Mp3Frame.offset(frames, leadFrames + SEGMENT_FRAMES));
  }
}
