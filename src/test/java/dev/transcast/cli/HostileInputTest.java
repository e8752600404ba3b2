package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.transcast.cli.Program.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files through the whole program: each becomes an episode or one clear line. */
class HostileInputTest {
  private static final int INPUTS = 300;
  private static final int LONGEST_BASE_BYTES = 600;

  private static final List<String> PLANTED =
      List.of(
          "[".repeat(5000),
          "{\"a\":".repeat(3000),
          "x".repeat(20_000),
          "7".repeat(3000),
          "\u202Edesrever\u202C \u200F\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
          "\u0000\u0007\u001B[2J\u0085\uFFFF",
          "\uD83D\uDE00".repeat(40),
          "-->\n\n1\n00:00:00,000 --> 99:99:99,999\n",
          "<v </v><<<&amp;&&#x;",
          "---\ntitle: [\n---\n",
          "../../../etc/passwd: hello");

  @TempDir Path folder;

  @Test
  void mutated_inputs_with_seed_2026_never_hang_and_never_leave_half_an_episode()
      throws IOException {
    List<byte[]> bases = bases();
    Random random = new Random(2026);
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    List<String> ids = new ArrayList<>();
    String[] extensions = {"txt", "vtt", "srt", "json", "md", "script.md"};
    for (int i = 0; i < INPUTS; i++) {
      String id = String.format("mutated-%03d", i);
      byte[] bytes = mutate(bases.get(random.nextInt(bases.size())), random);
      Files.write(inputs.resolve(id + "." + extensions[i % extensions.length]), bytes);
      ids.add(id);
    }
    Path out = folder.resolve("out");
    Result result =
        assertTimeoutPreemptively(
            Duration.ofMinutes(3),
            () ->
                Program.run(
                    "build", inputs.toString(), "-o", out.toString(), "--formats", "srt,vtt,txt"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("unexpected failure");
    List<String> made = filesIn(out);
    for (String id : ids) {
      if (made.contains(id)) {
        assertThat(filesIn(out.resolve(id)))
            .containsExactly(".episode.json", id + ".srt", id + ".txt", id + ".vtt");
        List<Captions.Cue> cues = Captions.read(out.resolve(id).resolve(id + ".vtt")).cues();
        assertThat(Captions.read(out.resolve(id).resolve(id + ".srt")).cues())
            .as(id)
            .isNotEmpty()
            .extracting(Captions.Cue::startMs, Captions.Cue::endMs)
            .isEqualTo(cues.stream().map(cue -> tuple(cue.startMs(), cue.endMs())).toList());
      } else {
        assertThat(result.err()).as(id).containsPattern(id + "\\.[a-z.]+(:\\d+)*: error: ");
      }
    }
    assertThat(ids).as("nothing but episodes").containsAll(made);
    assertThat(made).as("some damage is harmless").hasSizeBetween(INPUTS / 10, INPUTS - 10);
  }

  private static List<byte[]> bases() throws IOException {
    List<byte[]> bases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/transcript"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bases.add(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_BASE_BYTES)));
      }
    }
    assertThat(bases).hasSizeGreaterThan(10);
    return bases;
  }

  private static byte[] mutate(byte[] base, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = base.length == 0 ? 0 : random.nextInt(base.length);
    switch (random.nextInt(4)) {
      case 0 -> bytes.write(base, 0, at);
      case 1 -> {
        byte[] flipped = base.clone();
        for (int i = 0; i < 8 && flipped.length > 0; i++) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        bytes.writeBytes(flipped);
      }
      case 2 -> {
        bytes.write(base, 0, at);
        bytes.writeBytes(
            PLANTED.get(random.nextInt(PLANTED.size())).getBytes(StandardCharsets.UTF_8));
        bytes.write(base, at, base.length - at);
      }
      default -> {
        bytes.write(base, at, base.length - at);
        bytes.write(base, 0, at);
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
