package dev.transcast.audio;

/** Squared magnitudes of the discrete Fourier transform, by the radix-2 method. */
final class PowerSpectrum {
  private final int size;
  private final double[] cosines;
  private final double[] sines;
  private final double[] real;
  private final double[] imaginary;
  private final double[] power;

  /**
   * Computes the tables.
   *
   * @param size of the blocks, a power of two
   */
  PowerSpectrum(int size) {
    if (size < 2 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("size must be a power of two: " + size);
    }
    this.size = size;
    cosines = new double[size / 2];
    sines = new double[size / 2];
    for (int i = 0; i < size / 2; i++) {
      cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
      sines[i] = -StrictMath.sin(2 * Math.PI * i / size);
    }
    real = new double[size];
    imaginary = new double[size];
    power = new double[size / 2 + 1];
  }

  int size() {
    return size;
  }

  /**
   * Transforms.
   *
   * @param block as many samples as {@link #size()}
   * @return size / 2 + 1 values, overwritten by the next call
   */
  double[] of(double[] block) {
    int bits = Integer.numberOfTrailingZeros(size);
    for (int i = 0; i < size; i++) {
      real[Integer.reverse(i) >>> (32 - bits)] = block[i];
      imaginary[i] = 0;
    }
    for (int half = 1; half < size; half *= 2) {
      int stride = size / (2 * half);
      for (int start = 0; start < size; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(start + k, start + k + half, k * stride);
        }
      }
    }
    for (int i = 0; i < power.length; i++) {
      power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
    }
    return power;
  }

  private void butterfly(int a, int b, int turn) {
    double re = real[b] * cosines[turn] - imaginary[b] * sines[turn];
    double im = real[b] * sines[turn] + imaginary[b] * cosines[turn];
    real[b] = real[a] - re;
    imaginary[b] = imaginary[a] - im;
    real[a] += re;
    imaginary[a] += im;
  }
}
