package dev.transcast.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServerTest {
  private static final int SOUND_BYTES = 3_000_000;

  @TempDir Path folder;
  private Path out;
  private byte[] sound;
  private FileServer server;
  private final List<IOException> failures = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    Files.createDirectory(out.resolve("talk"));
    sound = new byte[SOUND_BYTES];
    new Random(1).nextBytes(sound);
    Files.write(out.resolve("talk/talk.mp3"), sound);
    Files.writeString(out.resolve("index.html"), "<title>all</title>");
    Files.writeString(out.resolve("talk/.episode.json"), "hidden");
    Files.writeString(out.resolve("talk/empty.txt"), "");
    Files.writeString(out.resolve("talk/Ärger 100%.vtt"), "WEBVTT");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = FileServer.start(out, 0, failures::add, Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(failures).isEmpty();
  }

  @Test
  void files_come_as_they_are_with_their_types() throws Exception {
    assertThat(get("talk/talk.mp3").body()).isEqualTo(sound);
    List<String> names =
        List.of(
            "a.mp3 audio/mpeg",
            "a.wav audio/wav",
            "a.vtt text/vtt; charset=utf-8",
            "a.srt application/x-subrip; charset=utf-8",
            "a.ttml application/ttml+xml",
            "a.json application/json",
            "a.chapters.json application/json+chapters",
            "feed.xml application/rss+xml",
            "a.epub application/epub+zip",
            "a.cover.png image/png",
            "a.html text/html; charset=utf-8",
            "a.unknown application/octet-stream");
    for (String nameAndType : names) {
      String name = nameAndType.substring(0, nameAndType.indexOf(' '));
      Files.writeString(out.resolve(name), "x");
      assertThat(get(name).headers().firstValue("Content-Type"))
          .hasValue(nameAndType.substring(name.length() + 1));
      assertThat(get(name).headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
    assertThat(text(get("talk/%C3%84rger%20100%25.vtt"))).isEqualTo("WEBVTT");
    assertThat(get("talk/empty.txt").statusCode()).isEqualTo(200);
    assertThat(text(get(""))).isEqualTo("<title>all</title>");
  }

  @Test
  void ranges_are_those_of_rfc_9110() throws Exception {
    assertPart("bytes=0-9", 0, 10);
    assertPart("bytes=100-", 100, SOUND_BYTES);
    assertPart("bytes=-7", SOUND_BYTES - 7, SOUND_BYTES);
    assertPart("bytes=-99999999999999999999999", 0, SOUND_BYTES);
    assertPart("bytes=2999999-99999999999999999999999", SOUND_BYTES - 1, SOUND_BYTES);
    for (String beyond : List.of("bytes=3000000-", "bytes=99999999999999999999-", "bytes=-0")) {
      HttpResponse<byte[]> response = get("talk/talk.mp3", "Range", beyond);
      assertThat(response.statusCode()).as(beyond).isEqualTo(416);
      assertThat(response.headers().firstValue("Content-Range")).hasValue("bytes */3000000");
    }
    for (String ignored :
        List.of(
            "bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,5-6", "", "bytes 0-1")) {
      HttpResponse<byte[]> response = get("talk/talk.mp3", "Range", ignored);
      assertThat(response.statusCode()).as(ignored).isEqualTo(200);
      assertThat(response.body()).isEqualTo(sound);
    }
    assertThat(get("talk/empty.txt", "Range", "bytes=0-").statusCode()).isEqualTo(416);
  }

  private void assertPart(String header, int from, int to) throws Exception {
    HttpResponse<byte[]> response = get("talk/talk.mp3", "Range", header);
    assertThat(response.statusCode()).as(header).isEqualTo(206);
    assertThat(response.body()).isEqualTo(Arrays.copyOfRange(sound, from, to));
    assertThat(response.headers().firstValue("Content-Range"))
        .hasValue("bytes " + from + "-" + (to - 1) + "/" + SOUND_BYTES);
  }

  @Test
  void what_has_not_changed_is_not_sent_again_and_what_has_changed_not_in_parts() throws Exception {
    HttpResponse<byte[]> first = get("talk/talk.mp3");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(get("talk/talk.mp3", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("talk/talk.mp3", "If-None-Match", "\"x\", W/" + tag).statusCode())
        .isEqualTo(304);
    assertThat(get("talk/talk.mp3", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    assertThat(get("talk/talk.mp3", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    for (String same : List.of(tag, date)) {
      assertThat(get("talk/talk.mp3", "Range", "bytes=0-1", "If-Range", same).statusCode())
          .isEqualTo(206);
    }
    assertThat(get("talk/talk.mp3", "Range", "bytes=0-1", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
    Files.writeString(out.resolve("talk/talk.mp3"), "another");
    assertThat(get("talk/talk.mp3", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void head_tells_what_get_would_and_other_methods_are_refused() throws Exception {
    HttpResponse<byte[]> head = send(request("talk/talk.mp3").method("HEAD", none()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("3000000");
    assertThat(head.headers().firstValue("Accept-Ranges")).hasValue("bytes");
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
      HttpResponse<byte[]> response = send(request("index.html").method(method, none()).build());
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
  }

  @Test
  void nothing_outside_the_folder_and_nothing_hidden_is_served() throws Exception {
    Files.createSymbolicLink(out.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(out.resolve("up"), folder);
    Files.createSymbolicLink(out.resolve("shown.json"), out.resolve("talk/.episode.json"));
    Files.createSymbolicLink(out.resolve("inside.html"), out.resolve("index.html"));
    for (String path :
        List.of(
            "/../secret.txt",
            "/..%2fsecret.txt",
            "/..%2Fsecret.txt",
            "/%2e%2e/secret.txt",
            "/%2e%2e%2fsecret.txt",
            "/talk/../../secret.txt",
            "/talk/..%5c..%5csecret.txt",
            "/..\\secret.txt",
            "/" + folder.resolve("secret.txt"),
            "/%2f" + folder.resolve("secret.txt"),
            "/link.txt",
            "/up/secret.txt",
            "/up",
            "/up/",
            "/shown.json",
            "/talk/.episode.json",
            "/talk/%2eepisode.json",
            "/index.html%00.txt",
            "/index.html/",
            "/talk/",
            "/%c0%ae%c0%ae/secret.txt",
            "/%",
            "/%2",
            "/C:%5Cwindows",
            "/none.txt",
            "/" + "a".repeat(5000),
            "*",
            "http://localhost/../secret.txt")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContain("secret", "hidden");
    }
    assertThat(text(get("inside.html"))).isEqualTo("<title>all</title>");
  }

  @Test
  void a_folder_sends_its_visitors_behind_its_slash_and_never_elsewhere() throws Exception {
    Files.createDirectory(out.resolve("localhost"));
    assertThat(get("talk").headers().firstValue("Location")).hasValue("/talk/");
    assertThat(raw("GET ///talk HTTP/1.1\r\nHost: localhost:" + port() + "\r\n"))
        .doesNotContain("Location: //");
  }

  @Test
  void only_this_machine_by_its_own_name_gets_an_answer() throws Exception {
    assertThat(InetAddress.getByName(server.address().getHost()).isLoopbackAddress()).isTrue();
    for (String host :
        List.of("evil.example:" + port(), "localhost.evil.example:" + port(), "localhost:1", "")) {
      assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n")).as(host).contains(" 421 ");
    }
    assertThat(raw("GET / HTTP/1.1\r\n")).contains(" 421 ");
    for (String host : List.of("localhost:", "127.0.0.1:", "LOCALHOST:")) {
      assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + port() + "\r\n")).contains(" 200 ");
    }
  }

  @Test
  void two_hundred_ranges_at_once_all_come_whole() {
    Random random = new Random(200);
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(SOUND_BYTES);
      int to = from + random.nextInt(SOUND_BYTES - from);
      HttpRequest request =
          request("talk/talk.mp3").header("Range", "bytes=" + from + "-" + to).build();
      answers.add(
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .thenAccept(
                  response -> {
                    assertThat(response.statusCode()).isEqualTo(206);
                    assertThat(response.body()).isEqualTo(Arrays.copyOfRange(sound, from, to + 1));
                  }));
    }
    assertThat(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)))
        .succeedsWithin(Duration.ofSeconds(60));
  }

  @Test
  void three_hundred_clients_that_never_finish_cannot_keep_others_out() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        slow.add(socket);
        // Half a request, or a whole one whose answer is never taken.
        String half = "GET /talk/talk.mp3 HTTP/1.1\r\nHost: localhost:" + port() + "\r\n";
        write(socket, i % 2 == 0 ? half : half + "Connection: close\r\n\r\n");
      }
      assertThat(client.sendAsync(request("").build(), HttpResponse.BodyHandlers.ofString()))
          .succeedsWithin(Duration.ofSeconds(10))
          .returns(200, HttpResponse::statusCode);
      for (Socket socket : slow) {
        socket.setSoTimeout(10_000);
        while (cameSomething(socket)) {}
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Reads until the server has hung up; a server that does not is a SocketTimeoutException. */
  private static boolean cameSomething(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read(new byte[1 << 16]) >= 0;
    } catch (SocketException e) {
      return false;
    }
  }

  @Test
  void a_taken_port_and_a_missing_folder_are_told() {
    assertThatThrownBy(() -> FileServer.start(out, port(), failures::add))
        .isInstanceOf(BindException.class);
    assertThatThrownBy(() -> FileServer.start(out.resolve("none"), 0, failures::add))
        .isInstanceOf(NotDirectoryException.class);
  }

  private int port() {
    return server.address().getPort();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpRequest.BodyPublisher none() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** What a client of no manners gets. */
  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      write(socket, head + "Connection: close\r\n\r\n");
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream request = socket.getOutputStream();
    request.write(text.getBytes(StandardCharsets.ISO_8859_1));
    request.flush();
  }
}
