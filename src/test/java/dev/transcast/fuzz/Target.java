package dev.transcast.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What can be attacked with a file, through which command. */
enum Target {
  /** {@code split}, and its script is split again. */
  TRANSCRIPT(Tokens.TRANSCRIPT, ".txt", ".vtt", ".srt", ".json", ".md") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.split(input);
    }
  },
  /** A script that somebody edited, likewise. */
  SCRIPT(Tokens.SCRIPT, ".script.md") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.split(input);
    }
  },
  /** {@code build}, and what was made is read. */
  EPISODE(Tokens.SCRIPT, ".txt", ".vtt", ".json", ".script.md") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.build(input);
    }
  },
  /** {@code lint}. */
  CAPTIONS(Tokens.CAPTIONS, ".srt", ".vtt", ".ttml", ".txt") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.lint(input);
    }
  },
  /** The rules of {@code lint --profile} and {@code build --profile}. */
  PROFILE(Tokens.YAML, ".yaml") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.profile(input);
    }
  },
  /** A file of {@code --voices}. It may name a program, so nothing is said with it. */
  VOICE(Tokens.YAML, ".yaml") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.voices(input, "spoilt.yaml");
    }
  },
  /** The measured voices beside them. */
  PRINTS(Tokens.LEXICON, ".tsv") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.voices(input, "prints.tsv");
    }
  },
  /** {@code say} with a lexicon. */
  LEXICON(Tokens.LEXICON, ".txt") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.lexicon(input);
    }
  },
  /** {@code say --phones}, and now and then aloud. */
  WORDS(Tokens.TEXT, ".txt") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.say(input);
    }
  },
  /** {@code build} with a file of music. */
  MUSIC(Tokens.BINARY, ".wav", ".mp3") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.music(input);
    }
  },
  /** {@code build} with a cover. */
  COVER(Tokens.BINARY, ".png", ".jpg") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.cover(input);
    }
  },
  /** {@code say} by a voice whose diphones are damaged. */
  DIPHONES(Tokens.BINARY, ".dph") {
    @Override
    void take(Path input, Attack attack) throws IOException {
      attack.diphones(input);
    }
  };

  /** What speaks takes a second for a thousand words. */
  private static final int LONGEST_SPOKEN_BYTES = 8_000;

  private static final int LONGEST_BYTES = 200_000;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> tokens;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> endings;

  Target(List<String> tokens, String... endings) {
    this.tokens = tokens;
    this.endings = List.of(endings);
  }

  List<String> tokens() {
    return tokens;
  }

  int longestBytes() {
    return this == EPISODE || this == WORDS || this == LEXICON
        ? LONGEST_SPOKEN_BYTES
        : LONGEST_BYTES;
  }

  /** What the names of such files end in. */
  List<String> endings() {
    return endings;
  }

  /**
   * Gives a file to the program.
   *
   * @throws AssertionError if it shows what no user may see
   */
  abstract void take(Path input, Attack attack) throws IOException;
}
