package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The silent frame that opens an MP3 and says how long it is and what decoders cut at both ends
 * (Xing's header of a constant bit rate, "Info", with LAME's extension of it). It is as long as a
 * frame of the audio without padding.
 */
final class InfoFrame {
  private static final int HAS_FRAMES_BYTES_TABLE_QUALITY = 0xF;
  private static final int TABLE_ENTRIES = 100;
  private static final int LAME_QUALITY = 53;
  private static final int REVISION_0_CONSTANT_BIT_RATE = 1;

  private final byte[] header;
  private final Mp3Frame shape;
  private final Crc16 audioCrc = new Crc16();
  private long audioBytes;
  private long audioFrames;

  /**
   * A frame for audio that is yet to be counted.
   *
   * @param audio begins with a frame, whose header is taken over
   */
  InfoFrame(byte[] audio) throws IOException {
    header = Mp3Frame.unpadded(audio);
    shape = Mp3Frame.at(header, 0);
  }

  /** How long it will be. */
  int length() {
    return shape.bytes();
  }

  /** Counts whole frames of the audio in. */
  void count(byte[] frames) throws IOException {
    for (int offset = 0; offset < frames.length; audioFrames++) {
      offset += Mp3Frame.at(frames, offset).bytes();
    }
    audioBytes += frames.length;
    audioCrc.update(frames, frames.length);
  }

  /**
   * The frame.
   *
   * @param samples how long the sound was
   */
  byte[] bytes(long samples, int kbps) {
    ByteBuffer frame = ByteBuffer.allocate(length());
    int allBytes = (int) (audioBytes + length());
    frame.put(header).position(Mp3Frame.HEADER_BYTES + shape.sideInfoBytes());
    frame.put("Info".getBytes(US_ASCII)).putInt(HAS_FRAMES_BYTES_TABLE_QUALITY);
    frame.putInt((int) audioFrames).putInt(allBytes);
    for (int percent = 0; percent < TABLE_ENTRIES; percent++) {
      frame.put((byte) (percent * 256 / TABLE_ENTRIES));
    }
    frame.putInt(LAME_QUALITY);
    frame.put("LAME3.98r".getBytes(US_ASCII)).put((byte) REVISION_0_CONSTANT_BIT_RATE);
    skip(frame, 1 + 4 + 2 + 2 + 1); // low-pass, peak, two gains, the encoder's flags: not given
    frame.put((byte) kbps);
    int padding =
        Math.toIntExact(audioFrames * shape.samples() - LameStream.DELAY_SAMPLES - samples);
    int delayAndPadding = LameStream.DELAY_SAMPLES << 12 | padding;
    frame.put((byte) (delayAndPadding >> 16)).putShort((short) delayAndPadding);
    skip(frame, 1 + 1 + 2); // noise shaping, change of gain, preset: not given
    frame.putInt(allBytes).putShort((short) audioCrc.value());
    Crc16 crc = new Crc16();
    crc.update(frame.array(), frame.position());
    return frame.putShort((short) crc.value()).array();
  }

  private static void skip(ByteBuffer frame, int bytes) {
    frame.position(frame.position() + bytes);
  }
}
