package dev.transcast.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How a WAV file writes one sample. */
enum SampleCode {
  UINT8(8) {
    @Override
    float next(ByteBuffer bytes) {
      return ((bytes.get() & 0xFF) - 128) / 128f;
    }
  },
  INT16(16) {
    @Override
    float next(ByteBuffer bytes) {
      return bytes.getShort() / 32768f;
    }
  },
  INT24(24) {
    @Override
    float next(ByteBuffer bytes) {
      int low = bytes.getShort() & 0xFFFF;
      return ((bytes.get() << 16) | low) / 8388608f;
    }
  },
  INT32(32) {
    @Override
    float next(ByteBuffer bytes) {
      return (float) (bytes.getInt() / 2147483648.0);
    }
  },
  FLOAT32(32) {
    @Override
    float next(ByteBuffer bytes) {
      return finite(bytes.getFloat());
    }
  },
  FLOAT64(64) {
    @Override
    float next(ByteBuffer bytes) {
      return finite((float) bytes.getDouble());
    }
  };

  private final int bits;

  SampleCode(int bits) {
    this.bits = bits;
  }

  static Optional<SampleCode> of(boolean isFloat, int bits) {
    return Arrays.stream(values())
        .filter(code -> code.bits == bits && code.isFloat() == isFloat)
        .findFirst();
  }

  int bytes() {
    return bits / 8;
  }

  private boolean isFloat() {
    return this == FLOAT32 || this == FLOAT64;
  }

  /** The next sample of a little-endian buffer; full scale is -1..1. */
  abstract float next(ByteBuffer bytes);

  /** What is no number would silence everything after it. */
  private static float finite(float sample) {
    return Float.isFinite(sample) ? sample : 0;
  }
}
