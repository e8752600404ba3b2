package dev.transcast.tagging;

/**
 * e to the power of what is not positive, as (e^(x/128))^128, to 5e-6: products and sums without a
 * branch, which HotSpot turns into vector instructions, and the same to the last bit on every
 * machine.
 */
final class Exponential {
  private static final float LOWEST = -24; // e^-24 is nothing beside 1 in single precision
  private static final int SQUARINGS = 7;
  private static final float PART = 1f / (1 << SQUARINGS);

  private Exponential() {}

  /** Replaces every x, at most 0, by its power; far below 0 by that of -24. */
  static void apply(float[] row) {
    for (int i = 0; i < row.length; i++) {
      float y = Math.max(LOWEST, row[i]) * PART;
      float power = 1 + y * (1 + y * (1f / 2 + y * (1f / 6 + y * (1f / 24))));
      power *= power;
      power *= power;
      power *= power;
      power *= power;
      power *= power;
      power *= power;
      power *= power;
      row[i] = power;
    }
  }
}
