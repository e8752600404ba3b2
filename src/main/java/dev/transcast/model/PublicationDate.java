package dev.transcast.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something was published, as people write it: ISO 8601, a day or a time as well. */
public final class PublicationDate {
  /** For messages. */
  public static final String FORMS = "2026-01-31 or 2026-01-31T06:30:00+01:00";

  private PublicationDate() {}

  /**
   * Reads a date.
   *
   * @param text a day, which begins at midnight in UTC; or a day and a time, in UTC where no offset
   *     is given
   */
  public static Optional<Instant> parse(String text) {
    String iso = text.strip().replaceFirst("(?<=\\d) +(?=\\d)", "T");
    try {
      Instant date;
      if (!iso.contains("T")) {
        date = LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
      } else if (iso.matches(".*T.*([Zz]|[+-]\\d\\d:?\\d\\d)")) {
        date = OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant();
      } else {
        date = LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      }
      int year = date.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1900 && year <= 9999 ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
