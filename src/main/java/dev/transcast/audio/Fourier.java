package dev.transcast.audio;

/**
 * Fourier transforms of one size: radix 2, decimation in time, in place (Cooley and Tukey 1965).
 */
public final class Fourier {
  private final int size;
  private final double[] cosines;
  private final double[] sines;
  private final int[] reversed;

  /**
   * Computes the tables.
   *
   * @param size a power of two, at least 2
   */
  public Fourier(int size) {
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
    reversed = new int[size];
    int unusedBits = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      reversed[i] = Integer.reverse(i) >>> unusedBits;
    }
  }

  public int size() {
    return size;
  }

  /**
   * Replaces a signal by its spectrum.
   *
   * @param real as long as the size
   * @param imaginary as long as the size
   */
  public void transform(double[] real, double[] imaginary) {
    for (int i = 0; i < size; i++) {
      int j = reversed[i];
      if (i < j) {
        swap(real, i, j);
        swap(imaginary, i, j);
      }
    }
    for (int half = 1; half < size; half *= 2) {
      int step = size / (2 * half);
      for (int block = 0; block < size; block += 2 * half) {
        for (int k = 0; k < half; k++) {
          int even = block + k;
          int odd = even + half;
          double c = cosines[k * step];
          double s = sines[k * step];
          double re = real[odd] * c - imaginary[odd] * s;
          double im = real[odd] * s + imaginary[odd] * c;
          real[odd] = real[even] - re;
          imaginary[odd] = imaginary[even] - im;
          real[even] += re;
          imaginary[even] += im;
        }
      }
    }
  }

  /**
   * The power spectrum of a piece of sound.
   *
   * @param samples full scale -1..1; silence lies around them
   * @param start of the piece, may be negative
   * @param window one factor a sample of the piece, at most as long as the size
   * @return powers from 0 Hz to half the sample rate, size / 2 + 1 of them, in a new array
   */
  public double[] power(float[] samples, int start, double[] window) {
    double[] real = new double[size];
    double[] imaginary = new double[size];
    for (int i = Math.max(0, -start); i < window.length && start + i < samples.length; i++) {
      real[i] = samples[start + i] * window[i];
    }
    transform(real, imaginary);
    double[] power = new double[size / 2 + 1];
    for (int i = 0; i < power.length; i++) {
      power[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
    }
    return power;
  }

  /** Hann's window: a raised cosine, 0 at both ends. */
  public static double[] hann(int length) {
    double[] window = new double[length];
    for (int i = 0; i < length; i++) {
      window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / length);
    }
    return window;
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
