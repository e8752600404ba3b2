package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Speech that is kept for next time, through the command line; a shell script counts its calls. */
@Timeout(120)
class CachedSpeechTest {
  @TempDir Path folder;
  Path voices;
  Path cache;

  @BeforeEach
  void makeVoice() throws IOException {
    cache = folder.resolve("cache");
    voices = Files.createDirectory(folder.resolve("voices"));
    Files.writeString(
        voices.resolve("robin.yaml"),
        """
        name: robin
        description: for tests
        engine: command
        command: [./say.sh, "{wav}", "{text}"]
        rateWordsPerMinute: 170
        pitchHz: 120
        """);
    Path ready = voices.resolve("ready.wav");
    assertThat(Program.run("say", "-o", ready.toString(), "ready and steady").exitCode()).isZero();
    Path script = voices.resolve("say.sh");
    Files.writeString(script, "#!/bin/sh\necho \"$2\" >> calls\ncp ready.wav \"$1\"\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void after_editing_one_turn_only_that_turn_is_spoken_again_and_the_bytes_are_those_without_cache()
      throws IOException {
    Path talk =
        Files.writeString(
            folder.resolve("talk.txt"),
            "Ann: Are you ready now?\n\nBen: Steady and ready, I am.\n\nAnn: Then let us go.\n");
    build(talk, "out");
    assertThat(calls())
        .containsExactly("are you ready now?", "steady and ready, I am.", "then let us go.");

    Path script = folder.resolve("out/talk/talk.script.md");
    Files.writeString(script, Files.readString(script).replace("Steady and ready", "Steadier"));
    build(talk, "out");
    assertThat(calls()).hasSize(4).last().isEqualTo("steadier, I am.");

    build(script, "without", "--no-cache");
    assertThat(calls()).hasSize(7);
    Map<String, byte[]> with = WholeFiles.tree(folder.resolve("out/talk"));
    Map<String, byte[]> without = WholeFiles.tree(folder.resolve("without/talk"));
    for (String name : List.of("talk.wav", "talk.srt", "talk.vtt")) {
      assertThat(with.get(name)).as(name).isEqualTo(without.get(name));
    }
  }

  @Test
  void a_changed_program_or_argument_speaks_anew() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.txt"), "Ann: Ready and steady.\n");
    build(talk, "out");
    build(talk, "out", "--again");
    assertThat(calls()).hasSize(1);
    Path script = voices.resolve("say.sh");
    Files.writeString(script, Files.readString(script) + "# another one\n");
    build(talk, "out");
    assertThat(calls()).hasSize(2);
  }

  @Test
  void the_cache_is_shown_and_cleared() throws IOException {
    Path talk = Files.writeString(folder.resolve("talk.txt"), "Ann: Ready and steady.\n");
    assertThat(cacheCommand().out()).isEqualTo(cache + ": 0 lines, 0.0 MiB\n");
    build(talk, "out");
    assertThat(cacheCommand().out()).matches(cache + ": 1 lines, 0\\.\\d MiB\n");
    assertThat(cacheCommand("--clear").out()).matches(cache + ": 1 lines, .* thrown away\n");
    assertThat(cacheCommand().out()).startsWith(cache + ": 0 lines");
  }

  @Test
  void the_cache_lies_where_each_system_keeps_such_things() {
    assertThat(CacheOptions.userFolder(Map.of(), "Linux", "/home/ann"))
        .isEqualTo(Path.of("/home/ann/.cache/transcast/speech"));
    assertThat(CacheOptions.userFolder(Map.of("XDG_CACHE_HOME", "/var/c"), "Linux", "/home/ann"))
        .isEqualTo(Path.of("/var/c/transcast/speech"));
    assertThat(CacheOptions.userFolder(Map.of("XDG_CACHE_HOME", "c"), "Linux", "/home/ann"))
        .as("the specification knows absolute paths only")
        .isEqualTo(Path.of("/home/ann/.cache/transcast/speech"));
    assertThat(CacheOptions.userFolder(Map.of(), "Mac OS X", "/Users/ann"))
        .isEqualTo(Path.of("/Users/ann/Library/Caches/transcast/speech"));
    assertThat(CacheOptions.userFolder(Map.of("LOCALAPPDATA", "/l"), "Windows 11", "/u"))
        .isEqualTo(Path.of("/l/transcast/speech"));
    assertThat(CacheOptions.userFolder(Map.of(), "Windows 11", "/u"))
        .isEqualTo(Path.of("/u/AppData/Local/transcast/speech"));
  }

  @Test
  void wrong_wishes_are_wrong_usage() {
    for (String[] wrong :
        List.of(
            new String[] {"build", "a.txt", "--cache", "c", "--no-cache"},
            new String[] {"build", "a.txt", "--cache-limit", "0"},
            new String[] {"build", "a.txt", "--cache-limit", "2G"},
            new String[] {"cache", "all"})) {
      assertThat(Program.run(wrong).exitCode()).as("%s", List.of(wrong)).isEqualTo(2);
    }
  }

  private Result cacheCommand(String... options) {
    return Program.run(
        Stream.concat(Stream.of("cache", "--cache", cache.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private void build(Path input, String out, String... options) {
    List<String> usual =
        List.of(
            "build",
            input.toString(),
            "-o",
            folder.resolve(out).toString(),
            "--voices",
            voices.toString(),
            "--formats",
            "wav,srt,vtt,script",
            "--jobs",
            "1");
    List<String> where =
        List.of(options).contains("--no-cache") ? List.of() : List.of("--cache", cache.toString());
    Result result =
        Program.run(
            Stream.of(usual, where, List.of(options)).flatMap(List::stream).toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(voices.resolve("calls"));
  }
}
