package dev.transcast.casting;

import dev.transcast.input.TextFile;
import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.VoicePrint;
import dev.transcast.model.VoiceProfile;
import java.io.IOException;
import java.net.URISyntaxException;
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
 * VoiceProfile} by name; {@code gainDb} and {@code pan} may be left out and are 0 then. {@code
 * tags} and {@code clarity} help the caster. How the voices sound stands beside them, see {@link
 * VoicePrints}. A folder inside it that holds {@code diphones.dph} is a base voice, which {@code
 * engineVoice} may name, as it may those that come with the program.
 *
 * <p>A file in a folder of the user's may run a program ({@code engine: command}); those that come
 * with this program may not.
 */
public final class VoiceCatalogue {
  private static final String BUILT_IN = "voices";
  private static final int MOST_VOICES = 1_000;
  private static final int MOST_VOICE_KIB = 64;
  private static final int MOST_PRINTS_KIB = 1_024;

  private final List<CastMember> members;
  private final VoicePrints prints;
  private final VoiceDistance distance;
  private final List<VoiceProfile> installed;

  private VoiceCatalogue(List<CastMember> members, VoicePrints prints) {
    this(members, prints, List.of());
  }

  private VoiceCatalogue(
      List<CastMember> members, VoicePrints prints, List<VoiceProfile> installed) {
    this.members = List.copyOf(members);
    this.prints = prints;
    this.distance = new VoiceDistance(prints);
    this.installed = List.copyOf(installed);
  }

  /**
   * The same with the voices of other engines that are installed here. They speak only where they
   * are asked for by name: else the same transcript would be cast otherwise on another machine.
   *
   * @param environment of the process: PATH and XDG_DATA_DIRS
   */
  public VoiceCatalogue withInstalled(Map<String, String> environment) {
    List<VoiceProfile> others =
        MbrolaVoices.installed(environment).stream()
            .filter(voice -> find(voice.name()).isEmpty())
            .toList();
    return new VoiceCatalogue(members, prints, others);
  }

  /** Voices that are cast only by name. */
  public List<VoiceProfile> installed() {
    return installed;
  }

  /**
   * Reads every {@code *.yaml} and {@code *.yml} of a folder.
   *
   * @throws IOException if the folder cannot be read
   * @throws BadInputException naming file, line and field of everything that cannot be used
   */
  public static VoiceCatalogue read(Path folder) throws IOException, BadInputException {
    return fromBuiltIn(builtIn -> read(folder, /* own= */ true, BaseVoices.of(folder, builtIn)));
  }

  private static VoiceCatalogue read(Path folder, boolean own, BaseVoices baseVoices)
      throws IOException, BadInputException {
    ProgramPath programs = new ProgramPath(System.getenv().getOrDefault("PATH", ""));
    Map<String, CastMember> members = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    List<Path> voiceFiles = voiceFiles(folder);
    if (voiceFiles.size() > MOST_VOICES) {
      throw new BadInputException(
          Diagnostic.error(
              "voice",
              folder.toString(),
              voiceFiles.size() + " voices; keep at most " + MOST_VOICES + " in a folder"));
    }
    for (Path file : voiceFiles) {
      try {
        String yaml = TextFile.read(file, MOST_VOICE_KIB);
        CastMember member = VoiceFile.parse(file, own, programs, baseVoices, yaml);
        String key = member.voice().name().toLowerCase(Locale.ROOT);
        if (members.putIfAbsent(key, member) != null) {
          String message =
              "name \""
                  + member.voice().name()
                  + "\" is taken by "
                  + files.get(key)
                  + "; choose another";
          problems.add(Diagnostic.error("voice", file.toString(), message));
        }
        files.putIfAbsent(key, file.toString());
      } catch (BadInputException e) {
        problems.addAll(e.diagnostics());
      }
    }
    VoicePrints prints = VoicePrints.none();
    try {
      prints = readPrints(folder.resolve(VoicePrints.FILE_NAME));
    } catch (BadInputException e) {
      problems.addAll(e.diagnostics());
    }
    if (members.isEmpty() && problems.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "voice", folder.toString(), "no voices here: put in one *.yaml a voice"));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new VoiceCatalogue(List.copyOf(members.values()), prints);
  }

  private static VoicePrints readPrints(Path file) throws IOException, BadInputException {
    return Files.isRegularFile(file)
        ? VoicePrints.parse(file.toString(), TextFile.read(file, MOST_PRINTS_KIB))
        : VoicePrints.none();
  }

  /** The voices that come with the program. */
  public static VoiceCatalogue builtIn() {
    try {
      return fromBuiltIn(folder -> read(folder, /* own= */ false, BaseVoices.of(folder, folder)));
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
    return members.stream().map(CastMember::voice).toList();
  }

  /** What the files say about each voice in single words, in the order of {@link #voices}. */
  public List<List<String>> tags() {
    return members.stream().map(CastMember::tags).toList();
  }

  /** Share of the words that are understood, in the order of {@link #voices}. */
  public List<Double> clarities() {
    return members.stream().map(CastMember::clarity).toList();
  }

  /** How a voice sounds, if it was measured with the settings it has. */
  public Optional<VoicePrint> print(VoiceProfile voice) {
    return prints.of(voice);
  }

  /**
   * How well two voices can be told apart: 0 for the same, 1 for what a listener begins to call
   * another voice.
   */
  public double distance(VoiceProfile a, VoiceProfile b) {
    return distance.between(a, b);
  }

  List<CastMember> members() {
    return members;
  }

  VoiceDistance distance() {
    return distance;
  }

  /** The voice of that name; capitals do not matter. */
  public Optional<VoiceProfile> find(String name) {
    return Stream.concat(voices().stream(), installed.stream())
        .filter(voice -> voice.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}
