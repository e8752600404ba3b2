package dev.transcast.casting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MbrolaVoicesTest {
  @TempDir Path folder;

  @Test
  void voices_are_there_where_program_and_database_are() throws Exception {
    Map<String, String> environment = install("us1", "us3", "fr1");

    assertThat(MbrolaVoices.installed(environment))
        .extracting(VoiceProfile::name)
        .containsExactly("mbrola-us1", "mbrola-us3");
    assertThat(MbrolaVoices.installed(environment).get(0).engine())
        .isEqualTo(
            new VoiceEngine.Mbrola(
                folder.resolve("mbrola"), folder.resolve("share/mbrola/us1/us1")));
  }

  @Test
  void without_the_program_there_are_none() throws Exception {
    Map<String, String> environment = install("us1");
    Files.delete(folder.resolve("mbrola"));

    assertThat(MbrolaVoices.installed(environment)).isEmpty();
    assertThat(MbrolaVoices.installed(Map.of())).isEmpty();
  }

  @Test
  void they_are_found_by_name_and_never_cast_unasked() throws Exception {
    VoiceCatalogue catalogue = VoiceCatalogue.read(Path.of("voices"));

    VoiceCatalogue with = catalogue.withInstalled(install("us2"));

    assertThat(with.voices()).isEqualTo(catalogue.voices());
    assertThat(with.installed()).hasSize(1);
    assertThat(with.find("MBROLA-us2")).isPresent();
  }

  private Map<String, String> install(String... databases) throws Exception {
    Path program = Files.writeString(folder.resolve("mbrola"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    for (String name : databases) {
      Path database = folder.resolve("share/mbrola").resolve(name).resolve(name);
      Files.createDirectories(database.getParent());
      Files.writeString(database, "diphones");
    }
    return Map.of("PATH", folder.toString(), "XDG_DATA_DIRS", folder.resolve("share").toString());
  }
}
