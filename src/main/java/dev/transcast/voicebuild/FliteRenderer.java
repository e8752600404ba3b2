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
import java.util.stream.IntStream;

/** Flite 2: a program run for each carrier and for each sentence. */
final class FliteRenderer implements Renderer {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Words that flite does not spell; what they sound like says the lexicon of each prompt. */
  private static final List<String> WORDS = List.of("tala", "dona");

  private final String voice;
  private final double stretch;
  private final List<String> sentences;

  /**
   * A voice of flite.
   *
   * @param stretch duration of its phones
   * @param sentences that it says beside the carriers; may be none
   */
  FliteRenderer(String voice, double stretch, List<String> sentences) {
    this.voice = voice;
    this.stretch = stretch;
    this.sentences = List.copyOf(sentences);
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
  public List<Prompt> plan() throws IOException {
    List<Prompt> prompts = new ArrayList<>(PromptPlan.all());
    for (int i = 0; i < sentences.size(); i++) {
      prompts.addAll(Prompt.within(file(i), phones(sentences.get(i))));
    }
    return prompts;
  }

  private List<String> phones(String sentence) throws IOException {
    List<String> command = List.of("flite", "-voice", voice, "-ps", "-t", sentence, "-o", "none");
    return List.of(ExternalProgram.run(command, LIMIT).split("\\s+", -1));
  }

  private static String file(int sentence) {
    return String.format(Locale.ROOT, "sentence-%04d", sentence + 1);
  }

  @Override
  public void render(List<Prompt> prompts, double f0Hz, Path folder, BuildProgress progress)
      throws IOException {
    List<Prompt> carriers = prompts.stream().filter(prompt -> !prompt.words().isEmpty()).toList();
    Parallel.forEach(carriers, "carriers", progress, prompt -> say(prompt, f0Hz, folder));
    List<Integer> numbers = IntStream.range(0, sentences.size()).boxed().toList();
    Parallel.forEach(
        numbers,
        "sentences",
        progress,
        i -> say(file(i), List.of("-t", sentences.get(i)), f0Hz, folder));
  }

  private void say(Prompt prompt, double f0Hz, Path folder) throws IOException {
    Path lexicon = folder.resolve(prompt.file() + ".lex");
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < prompt.words().size(); i++) {
      entries.append(WORDS.get(i)).append(" : ").append(phones(prompt.words().get(i))).append('\n');
    }
    Files.writeString(lexicon, entries, StandardCharsets.US_ASCII);
    String text = String.join(" ", WORDS.subList(0, prompt.words().size()));
    List<String> said =
        say(prompt.file(), List.of("-add_lex", lexicon.toString(), "-t", text), f0Hz, folder);
    Files.delete(lexicon);
    if (!said.equals(prompt.phones())) {
      throw new IOException("flite said " + said + " for " + prompt);
    }
  }

  /** Writes the sound and its labels, and tells which phones they are. */
  private List<String> say(String file, List<String> what, double f0Hz, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("flite", "-voice", voice));
    command.addAll(
        List.of(
            "--setf",
            String.format(Locale.ROOT, "int_f0_target_mean=%.3f", f0Hz),
            "--setf",
            "int_f0_target_stddev=0",
            "--setf",
            String.format(Locale.ROOT, "duration_stretch=%.3f", stretch),
            "-psdur",
            "-o",
            folder.resolve(file + ".wav").toString()));
    command.addAll(what);
    String printed = ExternalProgram.run(command, LIMIT);
    List<String> said = new ArrayList<>();
    StringBuilder labels = new StringBuilder();
    for (String pair : printed.split("\\s+", -1)) {
      int colon = pair.indexOf(':');
      if (colon < 0) {
        throw new IOException("flite cannot say " + what + ": " + printed);
      }
      said.add(pair.substring(0, colon));
      labels.append(LabelFile.line(pair.substring(colon + 1), pair.substring(0, colon)));
    }
    Files.writeString(folder.resolve(file + ".lab"), labels);
    return said;
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
