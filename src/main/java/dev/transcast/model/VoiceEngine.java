package dev.transcast.model;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What makes the sound of a voice. */
public sealed interface VoiceEngine {
  /**
   * The engine inside the program: FreeTTS reads, and diphones of one voice are joined.
   *
   * @param diphones where the voice's database lies; empty: the one that FreeTTS carries
   */
  record BuiltIn(Optional<URI> diphones) implements VoiceEngine {
    /** FreeTTS's own voice. */
    public BuiltIn() {
      this(Optional.empty());
    }
  }

  /**
   * A program of the user's that reads text and writes WAV. Its arguments are handed over as they
   * are: there is no shell.
   *
   * @param program absolute path
   * @param arguments without the program; what stands in braces in them is filled in by the speech
   *     stage: {@code {text}}, {@code {textFile}}, {@code {wav}}, {@code {rateWordsPerMinute}},
   *     {@code {pitchHz}}
   * @param timeLimit for one run, positive
   * @param file the voice file that asks for it, as diagnostics name it
   * @param line of the command in that file, from 1
   * @param column of the command in that line, from 1
   */
  record Command(
      Path program, List<String> arguments, Duration timeLimit, String file, int line, int column)
      implements VoiceEngine {
    public Command {
      arguments = List.copyOf(arguments);
      if (!program.isAbsolute()) {
        throw new IllegalArgumentException("program must be an absolute path: " + program);
      }
      if (timeLimit.isNegative() || timeLimit.isZero()) {
        throw new IllegalArgumentException("timeLimit must be positive: " + timeLimit);
      }
      if (line < 1 || column < 1) {
        throw new IllegalArgumentException("line=" + line + ", column=" + column);
      }
    }
  }

  /**
   * MBROLA, where the user has installed it: phones, durations and pitch are FreeTTS's.
   *
   * @param program absolute path of {@code mbrola}
   * @param database absolute path of a database of American English: us1, us2 or us3
   */
  record Mbrola(Path program, Path database) implements VoiceEngine {
    public Mbrola {
      if (!program.isAbsolute() || !database.isAbsolute()) {
        throw new IllegalArgumentException(
            "paths must be absolute: program=" + program + ", database=" + database);
      }
    }
  }
}
