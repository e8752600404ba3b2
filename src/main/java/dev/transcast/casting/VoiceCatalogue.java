package dev.transcast.casting;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The voices that can be cast. A folder holds one YAML file a voice, with the fields of {@link
 * VoiceProfile} by name; {@code gainDb} and {@code pan} may be left out and are 0 then. A folder
 * inside it that holds {@code diphones.dph} is a base voice, which {@code engineVoice} may name, as
 * it may those that come with the program.
 */
public final class VoiceCatalogue {
  private static final String BUILT_IN = "voices";

  private final List<VoiceProfile> voices;

  VoiceCatalogue(List<VoiceProfile> voices) {
    this.voices = List.copyOf(voices);
  }

  /**
   * Reads every {@code *.yaml} and {@code *.yml} of a folder.
   *
   * @throws IOException if the folder cannot be read
   * @throws BadInputException naming file, line and field of everything that cannot be used
   */
  public static VoiceCatalogue read(Path folder) throws IOException, BadInputException {
    return fromBuiltIn(builtIn -> read(folder, BaseVoices.of(folder, builtIn)));
  }

  private static VoiceCatalogue read(Path folder, BaseVoices baseVoices)
      throws IOException, BadInputException {
    Map<String, VoiceProfile> voices = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Path file : voiceFiles(folder)) {
      try {
        String yaml = Files.readString(file, StandardCharsets.UTF_8);
        VoiceProfile voice = VoiceFile.parse(file.toString(), yaml, baseVoices);
        String key = voice.name().toLowerCase(Locale.ROOT);
        if (voices.putIfAbsent(key, voice) != null) {
          String message =
              "name \"" + voice.name() + "\" is taken by " + files.get(key) + "; choose another";
          problems.add(Diagnostic.error("voice", file.toString(), message));
        }
        files.putIfAbsent(key, file.toString());
      } catch (BadInputException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (voices.isEmpty() && problems.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "voice", folder.toString(), "no voices here: put in one *.yaml a voice"));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new VoiceCatalogue(List.copyOf(voices.values()));
  }

  /** The voices that come with the program. */
  public static VoiceCatalogue builtIn() {
    try {
      return fromBuiltIn(folder -> read(folder, BaseVoices.of(folder, folder)));
    } catch (IOException | BadInputException e) {
      throw new IllegalStateException("the program's own voices are broken", e);
    }
  }

  /** What is read while the program's own voices, which may stand in a jar, are at hand. */
  private interface Reading {
    VoiceCatalogue from(Path builtIn) throws IOException, BadInputException;
  }

  private static VoiceCatalogue fromBuiltIn(Reading reading) throws IOException, BadInputException {
    Path home;
    try {
      home =
          Path.of(VoiceCatalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program stands in no file", e);
    }
    if (Files.isDirectory(home)) {
      return reading.from(home.resolve(BUILT_IN));
    }
    try (FileSystem jar = FileSystems.newFileSystem(home, (ClassLoader) null)) {
      return reading.from(jar.getPath(BUILT_IN));
    }
  }

  /** By name, so that no file system decides on the order. */
  private static List<Path> voiceFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    }
  }

  /** All voices, in the order of their files' names. */
  public List<VoiceProfile> voices() {
    return voices;
  }

  /** The voice of that name; capitals do not matter. */
  public Optional<VoiceProfile> find(String name) {
    return voices.stream().filter(voice -> voice.name().equalsIgnoreCase(name.strip())).findFirst();
  }
}
