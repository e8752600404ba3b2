package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Prompt.Syllable;
import dev.transcast.voicebuild.Prompt.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Flite 2: a program run for each prompt. */
final class FliteRenderer implements Renderer {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Words that flite does not spell; what they sound like says the lexicon of each prompt. */
  private static final List<String> WORDS = List.of("tala", "dona");

  private final String voice;
  private final double stretch;

  FliteRenderer(String voice, double stretch) {
    this.voice = voice;
    this.stretch = stretch;
  }

  @Override
  public String version() throws IOException {
    // It prints its version and then fails.
    try {
      return firstVersion(ExternalProgram.run(List.of("flite", "--version"), LIMIT));
    } catch (IOException e) {
      return firstVersion(String.valueOf(e.getMessage()));
    }
  }

  private static String firstVersion(String printed) throws IOException {
    return printed
        .lines()
        .filter(line -> line.contains("version:"))
        .map(line -> line.substring(line.indexOf("version:") + 8).strip())
        .findFirst()
        .orElseThrow(() -> new IOException("flite tells no version: " + printed));
  }

  @Override
  public List<Prompt> plan() {
    return PromptPlan.all();
  }

  @Override
  public void render(List<Prompt> prompts, double f0Hz, Path folder, BuildProgress progress)
      throws IOException {
    Parallel.forEach(prompts, "render", progress, prompt -> render(prompt, f0Hz, folder));
  }

  private void render(Prompt prompt, double f0Hz, Path folder) throws IOException {
    Path lexicon = folder.resolve(prompt.diphone() + ".lex");
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < prompt.words().size(); i++) {
      entries.append(WORDS.get(i)).append(" : ").append(phones(prompt.words().get(i))).append('\n');
    }
    Files.writeString(lexicon, entries, StandardCharsets.US_ASCII);
    String printed =
        ExternalProgram.run(
            List.of(
                "flite",
                "-voice",
                voice,
                "-add_lex",
                lexicon.toString(),
                "--setf",
                String.format(Locale.ROOT, "int_f0_target_mean=%.3f", f0Hz),
                "--setf",
                "int_f0_target_stddev=0",
                "--setf",
                String.format(Locale.ROOT, "duration_stretch=%.3f", stretch),
                "-psdur",
                "-t",
                String.join(" ", WORDS.subList(0, prompt.words().size())),
                "-o",
                folder.resolve(prompt.diphone() + ".wav").toString()),
            LIMIT);
    Files.delete(lexicon);
    List<String> said = new ArrayList<>();
    StringBuilder labels = new StringBuilder();
    for (String pair : printed.split("\\s+", -1)) {
      int colon = pair.indexOf(':');
      if (colon < 0) {
        throw new IOException("flite cannot say " + prompt + ": " + printed);
      }
      said.add(pair.substring(0, colon));
      labels.append(LabelFile.line(pair.substring(colon + 1), pair.substring(0, colon)));
    }
    if (!said.equals(prompt.phones())) {
      throw new IOException("flite said " + said + " for " + prompt);
    }
    Files.writeString(folder.resolve(prompt.diphone() + ".lab"), labels);
  }

  private static String phones(Word word) {
    StringBuilder phones = new StringBuilder();
    for (Syllable syllable : word.syllables()) {
      for (String phone : syllable.phones()) {
        phones.append(' ').append(phone);
        if (Phones.isVowel(phone)) {
          phones.append(syllable.stressed() ? '1' : '0');
        }
      }
    }
    return phones.toString().strip();
  }

  @Override
  public String toString() {
    return "flite " + voice + " stretched by " + stretch;
  }
}
