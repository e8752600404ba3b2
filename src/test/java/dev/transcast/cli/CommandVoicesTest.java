package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Voices that are programs, through the command line; a shell script is the program. */
@Timeout(120)
class CommandVoicesTest {
  @TempDir Path folder;
  Path voices;

  @BeforeEach
  void makeVoice() throws Exception {
    voices = Files.createDirectory(folder.resolve("voices"));
    Files.writeString(
        voices.resolve("robin.yaml"),
        """
        name: robin
        description: for tests
        engine: command
        command: [./say.sh, "{wav}"]
        rateWordsPerMinute: 170
        pitchHz: 120
        """);
    Result made = run("say", "-o", voices.resolve("ready.wav").toString(), "ready and steady");
    assertThat(made.exitCode()).as(made.err()).isZero();
    script("cp ready.wav \"$1\"");
  }

  @Test
  void the_list_says_what_would_be_run() {
    assertThat(run("voices", "--voices", voices.toString()).out())
        .contains("robin")
        .contains("[runs " + voices.resolve("say.sh") + "]");
  }

  @Test
  void an_episode_is_built_with_it() throws Exception {
    Path talk = Files.writeString(folder.resolve("talk.txt"), "Ann: Ready and steady. Go now.\n");

    Result built = build(talk);

    assertThat(built.exitCode()).as(built.err()).isZero();
    assertThat(folder.resolve("out/talk/talk.wav")).isNotEmptyFile();
    assertThat(Captions.read(folder.resolve("out/talk/talk.srt")).words())
        .containsExactly("ready", "and", "steady", "go", "now");
  }

  @Test
  void a_failure_is_one_line_with_the_place_in_the_voice_file() throws Exception {
    script("echo no such voice >&2; exit 1");
    Path talk = Files.writeString(folder.resolve("talk.txt"), "Ann: Ready and steady.\n");

    Result built = build(talk);

    assertThat(built.exitCode()).isEqualTo(1);
    assertThat(built.err().strip().lines().filter(line -> line.contains("error")))
        .singleElement()
        .isEqualTo(
            voices.resolve("robin.yaml")
                + ":4:11: error: say.sh ended with code 1: no such voice;"
                + " it was to say \"ready and steady.\"");
    assertThat(folder.resolve("out/talk/talk.wav")).doesNotExist();
  }

  @Test
  void a_killed_build_takes_its_programs_along() throws Exception {
    script("echo $$ > pid.part; mv pid.part pid; exec sleep 600");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process build =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.transcast.cli.Main",
                "say",
                "--voices",
                voices.toString(),
                "-o",
                folder.resolve("say.wav").toString(),
                "hello")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Path pidFile = voices.resolve("pid");
    while (build.isAlive() && !Files.exists(pidFile)) {
      Thread.sleep(20);
    }
    assertThat(pidFile).as(Files.readString(folder.resolve("log"))).exists();
    long pid = Long.parseLong(Files.readString(pidFile).strip());

    build.destroy();

    assertThat(build.waitFor(30, TimeUnit.SECONDS)).isTrue();
    for (int i = 0; i < 2000 && isAlive(pid); i++) {
      Thread.sleep(10);
    }
    assertThat(isAlive(pid)).isFalse();
  }

  /** One that nobody has buried yet is dead all the same. */
  private static boolean isAlive(long pid) {
    try {
      if (Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ")) {
        return false;
      }
    } catch (IOException e) {
      // Not here, or not any more.
    }
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private Result build(Path talk) {
    return run(
        "build",
        talk.toString(),
        "-o",
        folder.resolve("out").toString(),
        "--voices",
        voices.toString(),
        "--jobs",
        "1");
  }

  private static Result run(String... args) {
    return Program.run(args);
  }

  private void script(String body) throws Exception {
    Path program = Files.writeString(voices.resolve("say.sh"), "#!/bin/sh\n" + body + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
