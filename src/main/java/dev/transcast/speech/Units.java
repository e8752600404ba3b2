package dev.transcast.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind a number: magnitudes and units of measurement. */
final class Units {
  private static final Map<String, String> MAGNITUDES =
      Map.ofEntries(
          Map.entry("k", "thousand"),
          Map.entry("K", "thousand"),
          Map.entry("m", "million"),
          Map.entry("M", "million"),
          Map.entry("mn", "million"),
          Map.entry("mm", "million"),
          Map.entry("MM", "million"),
          Map.entry("b", "billion"),
          Map.entry("B", "billion"),
          Map.entry("bn", "billion"),
          Map.entry("Bn", "billion"),
          Map.entry("T", "trillion"),
          Map.entry("tn", "trillion"));

  /** Written unit, then its name for one and for more; one name where both are the same. */
  private static final String[] UNITS = {
    "% percent",
    "\u00B0 degree degrees",
    "\u00B0C degree_celsius degrees_celsius",
    "\u00B0F degree_fahrenheit degrees_fahrenheit",
    "x times",
    "X times",
    "km kilometer kilometers",
    "cm centimeter centimeters",
    "mm millimeter millimeters",
    "um micrometer micrometers",
    "nm nanometer nanometers",
    "ft foot feet",
    "mi mile miles",
    "yd yard yards",
    "kg kilogram kilograms",
    "g gram grams",
    "mg milligram milligrams",
    "lb pound pounds",
    "lbs pound pounds",
    "oz ounce ounces",
    "L liter liters",
    "l liter liters",
    "ml milliliter milliliters",
    "mL milliliter milliliters",
    "s second seconds",
    "sec second seconds",
    "secs second seconds",
    "ms millisecond milliseconds",
    "us microsecond microseconds",
    "ns nanosecond nanoseconds",
    "min minute minutes",
    "mins minute minutes",
    "h hour hours",
    "hr hour hours",
    "hrs hour hours",
    "yr year years",
    "yrs year years",
    "mph mile_per_hour miles_per_hour",
    "kph kilometer_per_hour kilometers_per_hour",
    "rpm R_P_M",
    "fps frame_per_second frames_per_second",
    "Hz hertz",
    "kHz kilohertz",
    "MHz megahertz",
    "GHz gigahertz",
    "KB kilobyte kilobytes",
    "kB kilobyte kilobytes",
    "MB megabyte megabytes",
    "GB gigabyte gigabytes",
    "TB terabyte terabytes",
    "PB petabyte petabytes",
    "Kbps kilobit_per_second kilobits_per_second",
    "kbps kilobit_per_second kilobits_per_second",
    "Mbps megabit_per_second megabits_per_second",
    "Gbps gigabit_per_second gigabits_per_second",
    "V volt volts",
    "W watt watts",
    "kW kilowatt kilowatts",
    "MW megawatt megawatts",
    "GW gigawatt gigawatts",
    "TW terawatt terawatts",
    "kWh kilowatt_hour kilowatt_hours",
    "MWh megawatt_hour megawatt_hours",
    "GWh gigawatt_hour gigawatt_hours",
    "mAh milliamp_hour milliamp_hours",
    "dB decibel decibels",
    "px pixel pixels",
    "MP megapixel megapixels",
    "sq square",
    "bps bit_per_second bits_per_second",
    "m^2 square_meter square_meters",
    "km^2 square_kilometer square_kilometers",
    "m^3 cubic_meter cubic_meters",
    "ft^2 square_foot square_feet",
    "m meter meters",
  };

  /** What a unit is measured against, behind a slash. */
  private static final Map<String, String> PER =
      Map.ofEntries(
          Map.entry("s", "second"),
          Map.entry("sec", "second"),
          Map.entry("min", "minute"),
          Map.entry("h", "hour"),
          Map.entry("hr", "hour"),
          Map.entry("hour", "hour"),
          Map.entry("day", "day"),
          Map.entry("wk", "week"),
          Map.entry("week", "week"),
          Map.entry("mo", "month"),
          Map.entry("month", "month"),
          Map.entry("yr", "year"),
          Map.entry("year", "year"),
          Map.entry("kg", "kilogram"),
          Map.entry("lb", "pound"),
          Map.entry("sqft", "square foot"),
          Map.entry("user", "user"),
          Map.entry("person", "person"),
          Map.entry("night", "night"));

  private static final Map<String, List<List<String>>> NAMES = new LinkedHashMap<>();

  static {
    for (String line : UNITS) {
      List<List<String>> names = new ArrayList<>();
      String[] fields = line.split(" ", /* limit= */ -1);
      for (int i = 1; i < fields.length; i++) {
        names.add(List.of(fields[i].split("_", /* limit= */ -1)));
      }
      NAMES.put(fields[0], names);
    }
  }

  private Units() {}

  /** What a letter behind a number multiplies it with. */
  static Optional<String> magnitude(String suffix) {
    return Optional.ofNullable(MAGNITUDES.get(suffix));
  }

  /** The name of a unit, of a rate such as {@code km/h}, or of what a price is for. */
  static Optional<List<String>> name(String unit, boolean singular) {
    int slash = unit.indexOf('/');
    if (slash < 0) {
      return Optional.ofNullable(NAMES.get(unit))
          .map(names -> names.get(singular ? 0 : names.size() - 1));
    }
    Optional<List<String>> per = per(unit.substring(slash + 1));
    return name(unit.substring(0, slash), singular)
        .flatMap(above -> per.map(below -> joined(above, below)));
  }

  /** {@code hr}: per hour. */
  static Optional<List<String>> per(String unit) {
    return Optional.ofNullable(PER.get(unit))
        .map(name -> joined(List.of("per"), List.of(name.split(" ", /* limit= */ -1))));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> words = new ArrayList<>(first);
    words.addAll(second);
    return words;
  }

  /** A number with its magnitude or unit; no words if that is none of ours. */
  static List<String> measured(String number, String suffix) {
    List<String> words = new ArrayList<>(NumberReader.amount(number));
    Optional<String> magnitude = suffix.equals("mm") ? Optional.empty() : magnitude(suffix);
    if (magnitude.isPresent()) {
      words.add(magnitude.get());
      return words;
    }
    return name(suffix, number.equals("1")).map(name -> joined(words, name)).orElse(List.of());
  }
}
