package dev.transcast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.model.Diagnostic;
import dev.transcast.pipeline.BuiltEpisode;
import dev.transcast.pipeline.OutputFormat;
import dev.transcast.pipeline.UnchangedEpisode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON for each input, whole as soon as the input is done: {@code {"input", "id",
 * "state", "seconds", "files", "diagnostics"}}. The state is made, unchanged or failed.
 */
final class BatchLog implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable BufferedWriter out;

  private BatchLog(@Nullable BufferedWriter out) {
    this.out = out;
  }

  /** Begins a file; what was in it is gone. */
  static BatchLog of(Path file) throws IOException {
    return new BatchLog(Files.newBufferedWriter(file));
  }

  /** Nobody wants to know. */
  static BatchLog none() {
    return new BatchLog(null);
  }

  void made(String input, BuiltEpisode built) throws IOException {
    write(
        input,
        built.episode().dialogue().transcript().id(),
        "made",
        built.episode().programme().timeline().durationMs(),
        built.files(),
        built.warnings());
  }

  void unchanged(String input, UnchangedEpisode episode) throws IOException {
    write(
        input,
        episode.summary().id(),
        "unchanged",
        episode.summary().durationMs(),
        episode.files(),
        List.of());
  }

  /**
   * An input of which nothing was made.
   *
   * @param id empty if it is not known
   */
  void failed(String input, String id, List<Diagnostic> errors) throws IOException {
    write(input, id, "failed", 0, Map.of(), errors);
  }

  private void write(
      String input,
      String id,
      String state,
      long durationMs,
      Map<OutputFormat, Path> files,
      List<Diagnostic> diagnostics)
      throws IOException {
    if (out == null) {
      return;
    }
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("input", input);
      json.writeStringField("id", id);
      json.writeStringField("state", state);
      json.writeNumberField("seconds", durationMs / 1000.0);
      json.writeArrayFieldStart("files");
      for (Path file : files.values()) {
        json.writeString(file.toString());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("diagnostics");
      for (Diagnostic diagnostic : diagnostics) {
        json.writeStartObject();
        json.writeStringField("file", diagnostic.file());
        json.writeNumberField("line", diagnostic.line());
        json.writeNumberField("column", diagnostic.column());
        json.writeStringField("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", diagnostic.code());
        json.writeStringField("message", diagnostic.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write(line + "\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
