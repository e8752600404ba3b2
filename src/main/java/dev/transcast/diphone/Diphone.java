package dev.transcast.diphone;

import java.util.Arrays;

/**
 * From the middle of one phone to the middle of the next, as frames of linear prediction. A voiced
 * frame is one pitch period with its pulse in the middle.
 *
 * <p>The arrays are shared with whoever asks for them and must not be changed.
 */
public final class Diphone {
  /** A name in FreeTTS's format has room for this many characters. */
  public static final int MOST_NAME_CHARACTERS = 8;

  private final String name;
  private final int midpointFrame;
  private final short[][] coefficients;
  private final byte[][] residuals;

  /**
   * A unit; the arrays are kept, not copied.
   *
   * @param name the two phones, {@code aa-b}
   * @param midpointFrame the first frame of the second phone, 0..frames
   * @param coefficients frame by frame; all frames have equally many
   * @param residuals frame by frame, one byte a sample, see {@link MuLaw}; none is empty
   */
  public Diphone(String name, int midpointFrame, short[][] coefficients, byte[][] residuals) {
    if (name.isBlank() || !name.equals(name.strip()) || name.length() > MOST_NAME_CHARACTERS) {
      throw new IllegalArgumentException(
          "a name has 1 to " + MOST_NAME_CHARACTERS + " characters: \"" + name + "\"");
    }
    int frames = coefficients.length;
    if (frames == 0 || frames != residuals.length) {
      throw new IllegalArgumentException(
          name + ": coefficients of " + frames + " frames, residuals of " + residuals.length);
    }
    if (midpointFrame < 0 || midpointFrame > frames) {
      throw new IllegalArgumentException(
          name + ": midpointFrame=" + midpointFrame + ", frames=" + frames);
    }
    for (int frame = 0; frame < frames; frame++) {
      if (coefficients[frame].length != coefficients[0].length || residuals[frame].length == 0) {
        throw new IllegalArgumentException(
            String.format(
                "%s: frame %d has %d coefficients and %d samples, frame 0 has %d coefficients",
                name,
                frame,
                coefficients[frame].length,
                residuals[frame].length,
                coefficients[0].length));
      }
    }
    this.name = name;
    this.midpointFrame = midpointFrame;
    this.coefficients = coefficients;
    this.residuals = residuals;
  }

  /** The two phones, {@code aa-b}. */
  public String name() {
    return name;
  }

  /** The first frame of the second phone; equals {@link #frames()} if there is none. */
  public int midpointFrame() {
    return midpointFrame;
  }

  public int frames() {
    return coefficients.length;
  }

  /**
   * Predictor coefficients a[1], a[2], ... of {@code y[n] = residual[n] + sum a[k] y[n-k]}, as
   * stored; {@link DiphoneDatabase#coefficient} says what they stand for.
   */
  public short[] coefficients(int frame) {
    return coefficients[frame];
  }

  /** One byte a sample, as stored; {@link MuLaw#decode} says what they stand for. */
  public byte[] residual(int frame) {
    return residuals[frame];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Diphone that
        && name.equals(that.name)
        && midpointFrame == that.midpointFrame
        && Arrays.deepEquals(coefficients, that.coefficients)
        && Arrays.deepEquals(residuals, that.residuals);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + frames();
  }

  @Override
  public String toString() {
    return name + " (" + frames() + " frames)";
  }
}
