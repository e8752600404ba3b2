package dev.transcast.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** What stands directly behind a number: magnitudes and units of measurement. */
final class Units {
  private static final Map<String, String> MAGNITUDES =
      Map.ofEntries(
          Map.entry("k", "thousand"),
          Map.entry("K", "thousand"),
          Map.entry("m", "million"),
          Map.entry("M", "million"),
          Map.entry("mn", "million"),
          Map.entry("b", "billion"),
          Map.entry("B", "billion"),
          Map.entry("bn", "billion"),
          Map.entry("T", "trillion"),
          Map.entry("tn", "trillion"));

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("%", "percent"),
          Map.entry("\u00B0", "degrees"),
          Map.entry("\u00B0C", "degrees celsius"),
          Map.entry("\u00B0F", "degrees fahrenheit"),
          Map.entry("x", "times"),
          Map.entry("X", "times"),
          Map.entry("km", "kilometers"),
          Map.entry("cm", "centimeters"),
          Map.entry("mm", "millimeters"),
          Map.entry("kg", "kilograms"),
          Map.entry("mg", "milligrams"),
          Map.entry("ms", "milliseconds"),
          Map.entry("mph", "miles per hour"),
          Map.entry("Hz", "hertz"),
          Map.entry("kHz", "kilohertz"),
          Map.entry("MHz", "megahertz"),
          Map.entry("GHz", "gigahertz"),
          Map.entry("KB", "kilobytes"),
          Map.entry("MB", "megabytes"),
          Map.entry("GB", "gigabytes"),
          Map.entry("TB", "terabytes"),
          Map.entry("kW", "kilowatts"),
          Map.entry("MW", "megawatts"),
          Map.entry("GW", "gigawatts"));

  private Units() {}

  /** What a letter behind an amount of money multiplies it with. */
  static Optional<String> magnitude(String suffix) {
    return Optional.ofNullable(MAGNITUDES.get(suffix));
  }

  /** Group 1 is the number, group 2 its suffix; no words if that is none of ours. */
  static List<String> measured(MatchResult match) {
    String suffix = match.group(2);
    String name = magnitude(suffix).orElse(UNITS.getOrDefault(suffix, ""));
    if (name.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(NumberReader.amount(match.group(1)));
    words.addAll(List.of(name.split(" ", /* limit= */ -1)));
    return words;
  }
}
