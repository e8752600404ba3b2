package dev.transcast.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.transcast.audio.WavReader;
import dev.transcast.cli.Program;
import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives one file to the program in one way, and looks at all that a user would see: the exit code,
 * what is printed, and whether what was made can be read again.
 */
final class Attack {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TALK = "Ann: Shall we begin?\n\nBen: We shall. It is a fine day.\n";
  private static final Path VOICES = Path.of("voices");

  /** Colours or a cleared screen in somebody's terminal, from somebody's file. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private static final Pattern COMPLAINT =
      Pattern.compile("(?m)^.*: error: .+|^transcast: error: .+\\ntry: transcast.*--help$");

  /**
   * Rules of the formats, which what we write keeps whatever was read. Not that SubRip has no
   * entities: what a script writes like one is shown as it stands.
   */
  private static final Pattern FORMAT_RULE =
      Pattern.compile(
          "\"code\":\"((?!srt-entity)(srt|webvtt|ttml|xml)-[a-z-]+|bad-encoding|stray-text|cue-.*?)\"");

  private final Path folder;
  private final StringBuilder said = new StringBuilder();

  /**
   * An attacker's desk.
   *
   * @param folder scratch; holds a talk, captions of it and a folder of voices
   */
  Attack(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("talk.txt"), TALK);
    Files.writeString(
        folder.resolve("talk.srt"), "1\n00:00:01,000 --> 00:00:03,000\nAnn: Shall we begin?\n");
    Path voices = Files.createDirectories(folder.resolve("voices"));
    Files.copy(VOICES.resolve("marlow.yaml"), voices.resolve("marlow.yaml"));
  }

  /** All that was said of files so far. */
  String said() {
    return said.toString();
  }

  void split(Path input) throws IOException {
    Result json = run("split", input.toString(), "--format", "json");
    Path script = folder.resolve("again.script.md");
    Result split = run("split", input.toString(), "-o", "-");
    // A script needs the voices that the file asks for; JSON does not.
    if (json.exitCode() == 0 && split.exitCode() == 0) {
      Files.writeString(script, split.out(), UTF_8);
      Result again = run("split", script.toString(), "--format", "json");
      assertThat(turns(again.out()))
          .as("the script reads back\n%s", again.err())
          .isEqualTo(turns(json.out()));
    }
    run("split", input.toString(), "--no-restore", "--clean", "-o", "-");
  }

  void build(Path input) throws IOException {
    Path out = folder.resolve("out");
    Result result =
        run(
            "build",
            input.toString(),
            "-o",
            out.toString(),
            "--force",
            "--formats",
            "wav,srt,vtt,ttml,json,script,txt,chapters",
            "--rate",
            "16000",
            "--channels",
            "mono");
    if (result.exitCode() == 0) {
      for (Path file : filesIn(out)) {
        requireReadable(file);
      }
    }
    delete(out);
  }

  private void requireReadable(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".wav")) {
      try (WavReader wav = new WavReader(file)) {
        assertThat(wav.frames()).isPositive();
        assertThat(Files.size(file)).isGreaterThanOrEqualTo(44 + 2 * wav.frames());
      }
    } else if (name.endsWith(".json")) {
      parse(Files.readString(file, UTF_8));
    } else if (name.endsWith(".script.md")) {
      assertThat(run("split", name, "--format", "json").exitCode()).as("the script").isZero();
    } else if (name.matches(".*\\.(srt|vtt|ttml)")) {
      String findings = run("lint", name, "--json", "--profile", "podcast").out();
      assertThat(FORMAT_RULE.matcher(findings).find()).as(findings).isFalse();
    }
  }

  void lint(Path input) throws IOException {
    parse(run("lint", input.toString(), "--json").out());
    run("lint", input.toString(), "--profile", "bbc");
  }

  void profile(Path input) throws IOException {
    run("lint", folder.resolve("talk.srt").toString(), "--profile", input.toString());
    run(
        "build",
        folder.resolve("talk.txt").toString(),
        "-o",
        folder.resolve("out").toString(),
        "--formats",
        "srt,vtt,ttml",
        "--profile",
        input.toString());
    delete(folder.resolve("out"));
  }

  void voices(Path input, String name) throws IOException {
    Path spoilt = Files.copy(input, folder.resolve("voices").resolve(name));
    run("voices", "--voices", folder.resolve("voices").toString());
    Files.delete(spoilt);
  }

  void lexicon(Path input) throws IOException {
    Path spoilt = Files.copy(input, folder.resolve("voices").resolve("lexicon.txt"));
    String text = "Hello don't data Siobhan " + firstWords(input);
    String voices = folder.resolve("voices").toString();
    run("say", "--phones", "--voices", voices, "--", text);
    run("say", "--voices", voices, "-o", folder.resolve("say.wav").toString(), "--", text);
    Files.delete(spoilt);
  }

  private static String firstWords(Path lexicon) throws IOException {
    try (Stream<String> lines = new String(Files.readAllBytes(lexicon), UTF_8).lines()) {
      return String.join(" ", lines.map(line -> line.strip().split("\\s", 2)[0]).limit(3).toList());
    }
  }

  void say(Path input) throws IOException {
    String text = new String(Files.readAllBytes(input), UTF_8);
    run("say", "--phones", "--", text);
    if (text.length() < 300) {
      run("say", "-o", folder.resolve("say.wav").toString(), "--", text);
    }
  }

  void music(Path input) throws IOException {
    Path out = folder.resolve("out");
    String talk = folder.resolve("talk.txt").toString();
    for (String place : List.of("--intro", "--bed")) {
      Result result =
          run(
              "build",
              talk,
              "-o",
              out.toString(),
              "--formats",
              "wav",
              "--rate",
              "16000",
              place,
              input.toString());
      if (result.exitCode() == 0) {
        for (Path file : filesIn(out)) {
          requireReadable(file);
        }
      }
      delete(out);
    }
    run("lint", folder.resolve("talk.srt").toString(), "--audio", input.toString());
  }

  void cover(Path input) {
    String talk = folder.resolve("talk.txt").toString();
    run("build", talk, "--dry-run", "--cover", input.toString());
  }

  void diphones(Path input) throws IOException {
    Path base = Files.createDirectories(folder.resolve("voices").resolve("spoilt"));
    Files.copy(input, base.resolve("diphones.dph"));
    Path voice = folder.resolve("voices").resolve("a.yaml");
    Files.writeString(
        voice,
        Files.readString(VOICES.resolve("basil.yaml"), UTF_8).replace("birch", "spoilt"),
        UTF_8);
    run(
        "say",
        "--voice",
        "basil",
        "--voices",
        folder.resolve("voices").toString(),
        "-o",
        folder.resolve("say.wav").toString(),
        "Hello, Ann.");
    delete(base);
    Files.delete(voice);
  }

  private Result run(String... args) {
    Result result = Program.run(args);
    said.append(result.err()).append(args[0].equals("lint") ? result.out() : "");
    if (result.err().contains("unexpected failure")) {
      String[] more = Arrays.copyOf(args, args.length + 1);
      System.arraycopy(args, 1, more, 2, args.length - 1);
      more[1] = "--verbose";
      throw new AssertionError(Program.run(more).err());
    }
    String command = String.join(" ", args);
    String said = command.substring(0, Math.min(command.length(), 300)) + "\n" + result.err();
    assertThat(result.exitCode()).as(said).isBetween(0, 2);
    assertThat(result.err())
        .as(said)
        .doesNotContain("\tat ", "unexpected failure", "Exception", "not enough memory");
    assertThat(CONTROL.matcher(result.err()).find()).as("control characters: " + said).isFalse();
    if (args[0].equals("split") || args[0].equals("lint") || args[0].equals("voices")) {
      assertThat(CONTROL.matcher(result.out()).find())
          .as("control characters: " + command + "\n" + result.out())
          .isFalse();
    }
    if (result.exitCode() == 1 && !args[0].equals("lint")) {
      assertThat(COMPLAINT.matcher(result.err()).find()).as(said).isTrue();
    }
    return result;
  }

  /** Who says what: name, then words. */
  private static List<String> turns(String json) throws IOException {
    List<String> turns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          switch (String.valueOf(parser.currentName())) {
            case "name" -> names.add(parser.getText());
            case "text", "title" -> turns.add(parser.getText());
            case "speaker" ->
                turns.add(names.get(Integer.parseInt(parser.getText().substring(1)) - 1));
            default -> {
              // The ids of the speakers, which the script need not keep.
            }
          }
        }
      }
    }
    return turns;
  }

  private static void parse(String json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
