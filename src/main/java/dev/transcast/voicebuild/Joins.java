package dev.transcast.voicebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the ends of diphones alike. All diphones that meet in a phone are drawn towards its median
 * spectrum and brought to its median level at the cut, less and less towards their middle.
 *
 * <p>Tried and lost: leaving the level of stops as it is, lest it change the burst; the easiest
 * voice became harder to understand.
 */
final class Joins {
  private static final double LEAST_RMS = 1e-5;

  /** A gain beyond this would lift noise: 12 dB. */
  private static final double MOST_GAIN = 4;

  private final Map<String, double[]> spectra = new HashMap<>();
  private final Map<String, Double> levels = new HashMap<>();
  private final double part;

  /**
   * Measures.
   *
   * @param part how far spectra go to the median, 0..1
   */
  Joins(List<Unit> units, double part) {
    this.part = part;
    Map<String, List<UnitFrame>> ends = new HashMap<>();
    for (Unit unit : units) {
      ends.computeIfAbsent(unit.firstPhone(), phone -> new ArrayList<>()).add(unit.first());
      ends.computeIfAbsent(unit.secondPhone(), phone -> new ArrayList<>()).add(unit.last());
    }
    ends.forEach(
        (phone, frames) -> {
          List<double[]> lines =
              frames.stream()
                  .map(frame -> LineSpectrum.of(frame.coefficients()))
                  .filter(found -> found.length > 0)
                  .toList();
          if (!lines.isEmpty()) {
            spectra.put(phone, median(lines));
          }
          levels.put(phone, median(frames.stream().mapToDouble(UnitFrame::rms).sorted().toArray()));
        });
  }

  /** Changes the frames of a unit. */
  void smooth(Unit unit) {
    int last = unit.frames().size() - 1;
    double[] atStart = toMedian(unit.firstPhone(), unit.first());
    double[] atEnd = toMedian(unit.secondPhone(), unit.last());
    double gainAtStart = gain(unit.firstPhone(), unit.first());
    double gainAtEnd = gain(unit.secondPhone(), unit.last());
    for (int i = 0; i <= last; i++) {
      UnitFrame frame = unit.frames().get(i);
      boolean inFirst = i < unit.midpoint();
      double near =
          inFirst
              ? 1 - (double) i / unit.midpoint()
              : 1 - (double) (last - i) / (last + 1 - unit.midpoint());
      frame.multiplyGain(Math.pow(inFirst ? gainAtStart : gainAtEnd, near));
      double[] shift = inFirst ? atStart : atEnd;
      double[] lines = shift.length == 0 ? shift : LineSpectrum.of(frame.coefficients());
      if (lines.length > 0) {
        frame.setCoefficients(
            LineSpectrum.coefficients(LineSpectrum.shifted(lines, shift, part * near)));
      }
    }
  }

  private double[] toMedian(String phone, UnitFrame frame) {
    double[] median = spectra.get(phone);
    double[] lines = LineSpectrum.of(frame.coefficients());
    if (median == null || lines.length == 0 || Phones.isPause(phone)) {
      return new double[0];
    }
    for (int i = 0; i < lines.length; i++) {
      lines[i] = median[i] - lines[i];
    }
    return lines;
  }

  private double gain(String phone, UnitFrame frame) {
    if (Phones.isPause(phone) || frame.rms() < LEAST_RMS) {
      return 1;
    }
    double gain = levels.getOrDefault(phone, frame.rms()) / frame.rms();
    return Math.max(1 / MOST_GAIN, Math.min(MOST_GAIN, gain));
  }

  private static double[] median(List<double[]> rows) {
    double[] median = new double[rows.get(0).length];
    for (int i = 0; i < median.length; i++) {
      int column = i;
      median[i] = median(rows.stream().mapToDouble(row -> row[column]).sorted().toArray());
    }
    return median;
  }

  private static double median(double... sorted) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing to take a median of: " + Arrays.toString(sorted));
    }
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
