package dev.transcast.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedUuidTest {
  @Test
  void it_is_that_of_the_standard_and_of_the_podcast_namespace() {
    // RFC 9562, appendix A.4, and the example of the podcast namespace's "guid".
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertThat(NamedUuid.of(dns, "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    UUID shows = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");
    assertThat(NamedUuid.of(shows, "mp3s.nashownotes.com/pc20rss.xml"))
        .hasToString("917393e3-1b1e-5cef-ace4-edaa54e1f810");
  }
}
