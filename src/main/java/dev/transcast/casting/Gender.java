package dev.transcast.casting;

import java.util.Locale;

/** What a name or a voice may suggest; most of both suggest one of these, some neither. */
enum Gender {
  FEMALE,
  MALE;

  /** As voice files write it. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
