package dev.transcast.casting;

import dev.transcast.model.VoiceProfile;
import java.util.List;

/**
 * A voice with what casting knows of it beside its sound.
 *
 * @param tags words about it; {@code female} and {@code male} are what casting reads
 * @param clarity share of the words that are understood, above 0 to 1
 */
record CastMember(VoiceProfile voice, List<String> tags, double clarity) {
  CastMember {
    tags = List.copyOf(tags);
    if (!(clarity > 0 && clarity <= 1)) {
      throw new IllegalArgumentException("clarity must lie in 0..1: clarity=" + clarity);
    }
  }

  boolean is(Gender gender) {
    return tags.contains(gender.tag());
  }
}
