package dev.transcast.pipeline;

import dev.transcast.model.Diagnostic;
import dev.transcast.model.Transcript;
import dev.transcast.transcript.ScriptWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The script of an episode as it stands in the output folder, and what may be done to it.
 *
 * @param path where it stands, if it does
 */
record ScriptFile(Path path) {
  /** Whether the transcript was read from this very file. */
  boolean isSourceOf(Transcript transcript) throws IOException {
    try {
      Path source = Path.of(transcript.sourceName());
      return Files.exists(path) && Files.exists(source) && Files.isSameFile(path, source);
    } catch (InvalidPathException e) {
      return false; // the name of something that is no file
    }
  }

  /** Whether it stands there and is not as this program wrote it. */
  boolean isEdited() throws IOException {
    return Files.isRegularFile(path)
        && !ScriptWriter.isUntouched(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
  }

  Diagnostic builtInstead(Transcript transcript) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        "edited-script",
        transcript.sourceName(),
        0,
        0,
        "built from your edited script "
            + path
            + "; --force starts again from the transcript and overwrites the script");
  }

  Diagnostic wouldBeLost() {
    return Diagnostic.error(
        "edited-script",
        path.toString(),
        "somebody edited this script; --force overwrites it, -o FOLDER writes elsewhere");
  }
}
