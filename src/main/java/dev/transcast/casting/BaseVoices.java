package dev.transcast.casting;

import dev.transcast.model.VoiceEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code engineVoice} may name: FreeTTS's own voice, and every folder beside the voice files
 * that holds a database of diphones.
 */
final class BaseVoices {
  /** The voice that FreeTTS carries. */
  private static final String FREETTS_VOICE = "kevin16";

  /** What a base voice's folder holds. */
  private static final String DIPHONES = "diphones.dph";

  private final Map<String, URI> diphonesByName = new TreeMap<>();

  private BaseVoices() {}

  /**
   * The base voices of two catalogues.
   *
   * @param folder wins where both have a name
   */
  static BaseVoices of(Path folder, Path builtIn) throws IOException {
    BaseVoices voices = new BaseVoices();
    voices.add(builtIn);
    voices.add(folder);
    return voices;
  }

  private void add(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        Path diphones = entry.resolve(DIPHONES);
        if (Files.isRegularFile(diphones)) {
          // Folders of a jar end in a slash.
          String name = entry.getFileName().toString().replace("/", "");
          diphonesByName.put(name, diphones.toUri());
        }
      }
    }
  }

  /** The engine that speaks with a voice, if there is one of that name. */
  Optional<VoiceEngine> find(String name) {
    if (name.equals(FREETTS_VOICE)) {
      return Optional.of(new VoiceEngine.BuiltIn());
    }
    return Optional.ofNullable(diphonesByName.get(name))
        .map(diphones -> new VoiceEngine.BuiltIn(Optional.of(diphones)));
  }

  /** All names, FreeTTS's own first. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(FREETTS_VOICE));
    names.addAll(diphonesByName.keySet());
    return names;
  }
}
