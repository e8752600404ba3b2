package dev.transcast.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.audio.PcmFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.caption.CaptionProfile;
import dev.transcast.mix.MixSettings;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A setting that is forgotten leaves an old episode where a new one was asked for. */
class BuildKeyTest {
  @Test
  void every_setting_of_a_build_is_in_the_key_or_known_to_change_no_byte() {
    assertThat(names(BuildSettings.class))
        .as("a new one belongs into BuildKey, or here if it changes no byte")
        .containsExactlyInAnyOrder(
            "formats",
            "speakerNames",
            "requestedVoices",
            "genderHints",
            "restoreSentences",
            "dropDisfluencies",
            "cover",
            "captions",
            "publishing",
            // where to, and whether a script is the source: that is asked before
            "out",
            "overwriteScripts");
  }

  @Test
  void settings_that_count_by_their_text_say_all_in_it_and_name_no_place() {
    for (Class<?> type :
        List.of(
            CaptionOptions.class,
            CaptionProfile.class,
            PublishSettings.class,
            MixSettings.class,
            PcmFormat.class)) {
      assertThat(type).isRecord();
      for (RecordComponent component : type.getRecordComponents()) {
        assertThat(component.getGenericType().getTypeName())
            .as("%s.%s", type.getSimpleName(), component.getName())
            .doesNotContain(Path.class.getName())
            .doesNotContain("[]");
      }
    }
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }
}
