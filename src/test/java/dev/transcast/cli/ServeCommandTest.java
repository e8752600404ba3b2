package dev.transcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void serves_until_it_is_told_to_end_and_ends_without_a_word() throws Exception {
    Files.writeString(folder.resolve("index.html"), "all episodes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                folder.toString(),
                "--port",
                "0")
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      Matcher address = Pattern.compile("http://localhost:\\d+/").matcher(out.readLine());
      assertThat(address.find()).isTrue();
      HttpRequest request = HttpRequest.newBuilder(URI.create(address.group())).build();
      assertThat(
              HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body())
          .isEqualTo("all episodes");
      // A signal as Ctrl-C is one, which a process in the background may have to ignore.
      // By its handle: the process itself would close what is still to be read.
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(out.readLine()).isNull();
      assertThat(process.errorReader(StandardCharsets.UTF_8).lines()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void wrong_usage_is_told_in_a_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String[]> wrong =
          List.of(
              new String[] {"--port takes a number from 0 to 65535", "serve", "--port", "65536"},
              new String[] {"--port takes a number from 0 to 65535", "serve", "--port", "-1"},
              new String[] {"serve takes one folder", "serve", "a", "b"},
              new String[] {
                "is taken", "serve", folder.toString(), "--port", "" + taken.getLocalPort()
              });
      for (String[] arguments : wrong) {
        Program.Result result =
            Program.run(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(arguments[0]);
      }
    }
    Program.Result missing = Program.run("serve", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("not a folder").hasLineCount(1);
  }
}
