package dev.transcast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31T00:00:00Z",
    "2026-01-31T06:30, 2026-01-31T06:30:00Z",
    "2026-01-31 06:30:15, 2026-01-31T06:30:15Z",
    "2026-01-31T06:30:00Z, 2026-01-31T06:30:00Z",
    "2026-01-31 06:30+01:00, 2026-01-31T05:30:00Z",
    "2026-01-31T06:30:00-0530, 2026-01-31T12:00:00Z",
  })
  void a_day_and_a_time_are_read_in_utc_or_with_an_offset(String text, Instant date) {
    assertThat(PublicationDate.parse(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "31.1.2026",
        "2026-02-30",
        "2026-1-31",
        "0001-01-01",
        "2026-01-31T25:00"
      })
  void anything_else_is_no_date(String text) {
    assertThat(PublicationDate.parse(text)).isEmpty();
  }

  @Test
  void its_own_form_is_read_again() {
    Instant date = Instant.parse("2026-01-31T05:30:00Z");
    assertThat(PublicationDate.parse(date.toString())).contains(date);
  }
}
