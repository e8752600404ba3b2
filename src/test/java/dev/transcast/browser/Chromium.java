package dev.transcast.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A window of the browser that is installed (environment variable {@code CHROMIUM}, else {@code
 * /usr/bin/chromium}), driven by its own DevTools protocol: it brings no driver and no library, and
 * it sees every request and every complaint.
 */
public final class Chromium implements AutoCloseable {
  private static final String READY = "DevTools listening on ";
  private static final int TIMEOUT_S = 30;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> answers =
      new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private String session = "";

  private Chromium(Process process, Path profile, String address) {
    this.process = process;
    this.profile = profile;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
  }

  /** Starts a browser with one empty window. */
  public static Chromium start() throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    ProcessBuilder command =
        new ProcessBuilder(
                System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--mute-audio",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--autoplay-policy=no-user-gesture-required",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("TMPDIR", profile.toString());
    Process process = command.start();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line;
    while ((line = err.readLine()) != null && !line.startsWith(READY)) {}
    if (line == null) {
      throw new IOException("the browser did not start");
    }
    Thread drain = new Thread(() -> err.lines().forEach(ignored -> {}), "chromium messages");
    drain.setDaemon(true);
    drain.start();
    Chromium browser = new Chromium(process, profile, line.substring(READY.length()));
    browser.openWindow();
    return browser;
  }

  private void openWindow() {
    Object target =
        JsonTree.at(send("Target.createTarget", "{\"url\":\"about:blank\"}"), "result", "targetId");
    session =
        (String)
            JsonTree.at(
                send("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}"),
                "result",
                "sessionId");
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", "{}");
    }
    resize(1280, 900);
  }

  private Map<String, Object> send(String method, String parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
    answers.put(id, answer);
    String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
    synchronized (this) {
      socket
          .sendText(
              "{\"id\":"
                  + id
                  + ",\"method\":\""
                  + method
                  + "\",\"params\":"
                  + parameters
                  + to
                  + "}",
              /* last= */ true)
          .join();
    }
    Map<String, Object> message = answer.orTimeout(TIMEOUT_S, TimeUnit.SECONDS).join();
    if (message.containsKey("error")) {
      throw new IllegalStateException(method + ": " + message.get("error"));
    }
    return message;
  }

  /** Opens a page, and forgets what earlier pages asked for and complained about. */
  public void open(URI page) {
    send("Page.navigate", "{\"url\":\"about:blank\"}");
    complaints.clear();
    requests.clear();
    send("Page.navigate", "{\"url\":" + JsonTree.quoted(page.toString()) + "}");
    waitFor("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /**
   * Runs a script in the page, and waits for its promise.
   *
   * @return a string, a Double, a Boolean, a list, a map, or null
   */
  public Object eval(String expression) {
    Map<String, Object> answer =
        send(
            "Runtime.evaluate",
            "{\"awaitPromise\":true,\"returnByValue\":true,\"userGesture\":true,\"expression\":"
                + JsonTree.quoted(expression)
                + "}");
    if (JsonTree.at(answer, "result", "exceptionDetails") != null) {
      throw new IllegalStateException(
          expression + ": " + JsonTree.at(answer, "result", "exceptionDetails"));
    }
    return JsonTree.at(answer, "result", "result", "value");
  }

  public String text(String expression) {
    return String.valueOf(eval(expression));
  }

  public double number(String expression) {
    return (Double) eval(expression);
  }

  public boolean is(String expression) {
    return (Boolean) eval("!!(" + expression + ")");
  }

  /** Waits until something is true. */
  public void waitFor(String expression) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
    while (!is(expression)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + expression);
      }
      pause(20);
    }
  }

  public void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Presses and releases a key: a letter or sign, or a name such as {@code ArrowLeft}. */
  public void press(String key) {
    press(key, /* shift= */ false);
  }

  public void press(String key, boolean shift) {
    String text =
        switch (key) {
          case "Enter" -> "\r";
          case "Space" -> " ";
          default -> key.length() == 1 ? key : "";
        };
    String name = key.equals("Space") ? " " : key;
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "Space" -> 32;
          case "End" -> 35;
          case "Home" -> 36;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          default -> 0;
        };
    String body =
        "\"key\":"
            + JsonTree.quoted(name)
            + ",\"windowsVirtualKeyCode\":"
            + code
            + ",\"modifiers\":"
            + (shift ? 8 : 0);
    send(
        "Input.dispatchKeyEvent",
        "{\"type\":\"keyDown\","
            + body
            + (text.isEmpty() ? "" : ",\"text\":" + JsonTree.quoted(text))
            + "}");
    send("Input.dispatchKeyEvent", "{\"type\":\"keyUp\"," + body + "}");
  }

  public void type(String text) {
    send("Input.insertText", "{\"text\":" + JsonTree.quoted(text) + "}");
  }

  /** Clicks the middle of what an expression gives, as a mouse does. */
  public void click(String element) {
    eval("(" + element + ").scrollIntoView({block: 'center', behavior: 'instant'})");
    List<?> at =
        (List<?>)
            eval(
                "(() => { const r = ("
                    + element
                    + ").getBoundingClientRect();"
                    + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          "{\"type\":\""
              + type
              + "\",\"button\":\"left\",\"clickCount\":1,\"x\":"
              + at.get(0)
              + ",\"y\":"
              + at.get(1)
              + "}");
    }
  }

  public void resize(int widthPx, int heightPx) {
    send(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":"
            + widthPx
            + ",\"height\":"
            + heightPx
            + ",\"deviceScaleFactor\":1,\"mobile\":false}");
  }

  /** What the reader's system prefers, for instance {@code prefers-color-scheme}, {@code dark}. */
  public void prefer(String feature, String value) {
    send(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"" + feature + "\",\"value\":\"" + value + "\"}]}");
  }

  /** Shows the page as it is printed, or as it is on a screen. */
  public void print(boolean on) {
    send("Emulation.setEmulatedMedia", "{\"media\":\"" + (on ? "print" : "screen") + "\"}");
  }

  /** The window as a PNG. */
  public byte[] screenshot() {
    Object data =
        JsonTree.at(send("Page.captureScreenshot", "{\"format\":\"png\"}"), "result", "data");
    return Base64.getDecoder().decode((String) data);
  }

  /** Errors on the console, exceptions, and violations of the page's policy. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Everything that was asked for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    // Its children write into the profile, some of them even after it has gone.
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    for (ProcessHandle member : family) {
      try {
        member.onExit().get(10, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        member.destroyForcibly();
        member.onExit().join();
      }
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(profile)) {
      tree.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        take(JsonTree.object(message.toString()));
        message.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void take(Map<String, Object> received) {
      if (received.get("id") instanceof Double id) {
        answers.remove(id.intValue()).complete(received);
        return;
      }
      Object parameters = received.get("params");
      switch (String.valueOf(received.get("method"))) {
        case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
        case "Runtime.consoleAPICalled" -> {
          if (List.of("error", "warning").contains(JsonTree.at(parameters, "type"))) {
            complaints.add(parameters.toString());
          }
        }
        case "Log.entryAdded" -> complaints.add(String.valueOf(JsonTree.at(parameters, "entry")));
        case "Network.requestWillBeSent" ->
            requests.add(String.valueOf(JsonTree.at(parameters, "request", "url")));
        default -> {}
      }
    }
  }
}
