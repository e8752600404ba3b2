package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Utterance;
import dev.transcast.diphone.Diphone;
import dev.transcast.diphone.DiphoneDatabase;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The diphones of one voice. Each database is read once, when first asked for, for all threads. */
final class VoiceUnits {
  private static final String FREETTS_DIPHONES =
      "/com/sun/speech/freetts/en/us/cmu_us_kal/cmu_us_kal16.bin";

  private static final Map<Optional<URI>, VoiceUnits> LOADED = new ConcurrentHashMap<>();

  private static final String FEATURE = "voice_units";

  private final DiphoneDatabase database;
  private final Map<String, SoundUnit> ready = new ConcurrentHashMap<>();

  private VoiceUnits(DiphoneDatabase database) {
    this.database = database;
  }

  /**
   * The units of a database.
   *
   * @param diphones where it lies; empty: FreeTTS's own
   * @throws UncheckedIOException if it cannot be read or lacks a pair that talk needs
   */
  static VoiceUnits of(Optional<URI> diphones) {
    return LOADED.computeIfAbsent(diphones, VoiceUnits::load);
  }

  private static VoiceUnits load(Optional<URI> diphones) {
    try (InputStream in = diphones.isPresent() ? open(diphones.get()) : freeTtsDiphones()) {
      return of(DiphoneDatabase.read(in));
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }

  private static InputStream open(URI diphones) throws IOException {
    URLConnection connection = diphones.toURL().openConnection();
    connection.setUseCaches(false); // a jar stays open for ever otherwise
    return new BufferedInputStream(connection.getInputStream());
  }

  private static InputStream freeTtsDiphones() throws IOException {
    URL url = VoiceUnits.class.getResource(FREETTS_DIPHONES);
    if (url == null) {
      throw new FileNotFoundException("FreeTTS lacks its diphones");
    }
    return url.openStream();
  }

  /**
   * The units of a database in memory. FreeTTS plays its first unit where one is missing.
   *
   * @throws IllegalArgumentException naming the pairs that talk needs and the database lacks
   */
  static VoiceUnits of(DiphoneDatabase database) {
    List<String> missing = new ArrayList<>();
    for (String pair : PhoneInventory.pairs()) {
      if (database.find(pair).isEmpty()) {
        missing.add(pair);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          missing.size() + " diphones are missing: " + String.join(" ", missing));
    }
    return new VoiceUnits(database);
  }

  /** Lets the stages find these units. */
  void useFor(Utterance utterance) {
    utterance.setObject(FEATURE, this);
  }

  static VoiceUnits of(Utterance utterance) {
    return (VoiceUnits) utterance.getObject(FEATURE);
  }

  int sampleRateHz() {
    return database.sampleRateHz();
  }

  /**
   * A unit, ready to be joined.
   *
   * @param pair two phones that meet, {@code aa-b}
   */
  SoundUnit unit(String pair) {
    SoundUnit unit = ready.get(pair);
    if (unit == null) {
      Diphone diphone =
          database
              .find(pair)
              .orElseThrow(() -> new IllegalStateException("there is no diphone " + pair));
      unit = SoundUnit.of(diphone, database);
      ready.put(pair, unit);
    }
    return unit;
  }
}
