package dev.transcast.speech;

import dev.transcast.digest.ContentDigest;
import dev.transcast.model.VoiceEngine;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What makes the sound of voices, down to the byte of their databases and programs. Files are read
 * once.
 */
final class VoiceIdentity {
  private final Map<VoiceEngine, String> known = new ConcurrentHashMap<>();

  /**
   * Of an engine; paths do not count, only what lies there.
   *
   * @throws IOException if a file of the voice cannot be read
   */
  String of(VoiceEngine engine) throws IOException {
    String identity = known.get(engine);
    if (identity == null) {
      identity = read(engine);
      known.put(engine, identity);
    }
    return identity;
  }

  /** Adds the settings that are heard in the sound of a line; level and place are the mix's. */
  static void addSpeaking(VoiceProfile voice, ContentDigest digest) {
    digest
        .add(voice.engineVoice())
        .add(voice.rateWordsPerMinute())
        .add(voice.pitchHz())
        .add(voice.pitchRangeHz())
        .add(voice.vocalTractScale());
  }

  private static String read(VoiceEngine engine) throws IOException {
    ContentDigest key = new ContentDigest();
    if (engine instanceof VoiceEngine.BuiltIn builtIn) {
      key.add("built-in");
      if (builtIn.diphones().isPresent()) {
        add(builtIn.diphones().get(), key);
      }
    } else if (engine instanceof VoiceEngine.Mbrola mbrola) {
      key.add("mbrola");
      add(mbrola.program(), key);
      add(mbrola.database(), key);
    } else if (engine instanceof VoiceEngine.Command command) {
      key.add("command").add(command.arguments().size());
      add(command.program(), key);
      for (String argument : command.arguments()) {
        key.add(argument);
        Optional<Path> file = named(command, argument);
        if (file.isPresent()) {
          add(file.get(), key);
        }
      }
    }
    return key.hex();
  }

  /** The file that an argument names, such as a model or a script, if there is one. */
  private static Optional<Path> named(VoiceEngine.Command command, String argument) {
    try {
      return Optional.of(command.voiceFile().toAbsolutePath().resolveSibling(argument))
          .filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void add(Path file, ContentDigest key) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      key.add(in);
    }
  }

  private static void add(URI place, ContentDigest key) throws IOException {
    URLConnection connection = place.toURL().openConnection();
    connection.setUseCaches(false); // a jar stays open for ever otherwise
    try (InputStream in = connection.getInputStream()) {
      key.add(in);
    }
  }
}
