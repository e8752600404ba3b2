package dev.transcast.voicebuild;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.transcast.diphone.DiphoneDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What lies beside a database: what it was made of, and on whose terms. */
final class Papers {
  private final Recipe recipe;
  private final String rendererVersion;
  private final DiphoneDatabase database;

  Papers(Recipe recipe, String rendererVersion, DiphoneDatabase database) {
    this.recipe = recipe;
    this.rendererVersion = rendererVersion;
    this.database = database;
  }

  void write(Path voice, Path diphones) throws IOException {
    Files.writeString(
        voice.resolve("NOTICE"), Files.readString(recipe.notice(), StandardCharsets.UTF_8));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(voice.resolve("manifest.json").toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("name", recipe.name());
      json.writeStringField("description", recipe.description());
      json.writeObjectFieldStart("source");
      json.writeStringField("renderer", recipe.renderer().name().toLowerCase(Locale.ROOT));
      json.writeStringField("version", rendererVersion);
      json.writeStringField("voice", source());
      json.writeEndObject();
      json.writeObjectFieldStart("settings");
      json.writeNumberField("f0Hz", recipe.f0Hz());
      json.writeNumberField("f0Spread", recipe.f0Spread());
      json.writeNumberField("envelopeF0Hz", recipe.envelopeF0Hz());
      if (!recipe.sentences().isEmpty()) {
        json.writeNumberField("sentences", recipe.sentences().size());
      }
      json.writeNumberField("stretch", recipe.stretch());
      json.writeNumberField("warp", recipe.warp());
      json.writeNumberField("order", recipe.order());
      json.writeNumberField("join", recipe.join());
      json.writeNumberField("levelRms", recipe.levelRms());
      json.writeEndObject();
      json.writeObjectFieldStart("diphones");
      json.writeStringField("file", String.valueOf(diphones.getFileName()));
      json.writeNumberField("sampleRateHz", database.sampleRateHz());
      json.writeNumberField("units", database.units().size());
      json.writeStringField("sha256", sha256(diphones));
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Where a user's recordings lie is nobody's business. */
  private String source() {
    return recipe.renderer() == Recipe.RendererKind.RECORDINGS
        ? "(own recordings)"
        : recipe.source();
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
