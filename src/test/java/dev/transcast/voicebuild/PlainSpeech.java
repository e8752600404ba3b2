package dev.transcast.voicebuild;

import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import dev.transcast.diphone.MuLaw;
import java.util.List;

/** Speaks diphones as they lie in a database, one after the other. */
final class PlainSpeech {
  private PlainSpeech() {}

  /** Samples in steps of 16 bits. */
  static double[] of(DiphoneDatabase database, List<String> diphones) {
    List<Diphone> units = diphones.stream().map(name -> database.find(name).orElseThrow()).toList();
    int length = 0;
    for (Diphone unit : units) {
      for (int frame = 0; frame < unit.frames(); frame++) {
        length += unit.residual(frame).length;
      }
    }
    double[] spoken = new double[length];
    int n = 0;
    for (Diphone unit : units) {
      for (int frame = 0; frame < unit.frames(); frame++) {
        short[] codes = unit.coefficients(frame);
        double[] a = new double[codes.length];
        for (int k = 0; k < a.length; k++) {
          a[k] = database.coefficient(codes[k]);
        }
        for (byte excitation : unit.residual(frame)) {
          double sample = MuLaw.decode(excitation);
          for (int k = 0; k < Math.min(a.length, n); k++) {
            sample += a[k] * spoken[n - 1 - k];
          }
          spoken[n++] = sample;
        }
      }
    }
    return spoken;
  }

  static double peak(double... samples) {
    double peak = 0;
    for (double sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
