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

/** Festival 2: a Scheme file for some prompts at a time, words and syllables given as they are. */
final class FestivalRenderer implements Renderer {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int PROMPTS_PER_RUN = 40;
  private static final List<String> WORDS = List.of("tala", "dona");

  private final String voice;

  FestivalRenderer(String voice) {
    this.voice = voice;
  }

  @Override
  public String version() throws IOException {
    return ExternalProgram.run(List.of("festival", "--version"), LIMIT)
        .lines()
        .findFirst()
        .orElse("");
  }

  @Override
  public List<Prompt> plan() {
    return PromptPlan.all();
  }

  @Override
  public void render(List<Prompt> prompts, double f0Hz, Path folder, BuildProgress progress)
      throws IOException {
    List<List<Prompt>> runs = new ArrayList<>();
    for (int start = 0; start < prompts.size(); start += PROMPTS_PER_RUN) {
      runs.add(prompts.subList(start, Math.min(prompts.size(), start + PROMPTS_PER_RUN)));
    }
    Parallel.forEach(runs, "render", progress, run -> renderRun(run, folder));
  }

  private void renderRun(List<Prompt> prompts, Path folder) throws IOException {
    StringBuilder scheme = new StringBuilder("(voice_" + voice + ")\n");
    for (Prompt prompt : prompts) {
      for (int i = 0; i < prompt.words().size(); i++) {
        scheme.append(
            String.format(
                "(lex.add.entry '(\"%s\" nn (%s)))%n",
                WORDS.get(i), syllables(prompt.words().get(i))));
      }
      String text = String.join(" ", WORDS.subList(0, prompt.words().size()));
      scheme.append("(set! u (Utterance Text \"").append(text).append("\"))\n(utt.synth u)\n");
      scheme.append("(utt.save.wave u \"").append(folder.resolve(prompt.file() + ".wav"));
      scheme.append("\" 'riff)\n(format t \"prompt\\n\")\n");
      scheme.append(
          "(mapcar (lambda (s) (format t \"%f %s\\n\" (item.feat s 'end) (item.name s)))"
              + " (utt.relation.items u 'Segment))\n");
    }
    Path script = folder.resolve(prompts.get(0).file() + ".scm");
    Files.writeString(script, scheme, StandardCharsets.UTF_8);
    String printed = ExternalProgram.run(List.of("festival", "-b", script.toString()), LIMIT);
    Files.delete(script);
    List<String> blocks = List.of(printed.split("prompt\n", -1));
    if (blocks.size() != prompts.size() + 1) {
      throw new IOException("festival said " + (blocks.size() - 1) + " prompts: " + printed);
    }
    for (int i = 0; i < prompts.size(); i++) {
      writeLabels(prompts.get(i), blocks.get(i + 1).strip().lines().toList(), folder);
    }
  }

  private static void writeLabels(Prompt prompt, List<String> lines, Path folder)
      throws IOException {
    List<String> said = lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
    if (!said.equals(prompt.phones())) {
      throw new IOException("festival said " + said + " for " + prompt);
    }
    Files.writeString(folder.resolve(prompt.file() + ".lab"), String.join("\n", lines) + "\n");
  }

  private static String syllables(Word word) {
    StringBuilder list = new StringBuilder();
    for (Syllable syllable : word.syllables()) {
      list.append("((").append(String.join(" ", syllable.phones())).append(") ");
      list.append(syllable.stressed() ? "1) " : "0) ");
    }
    return list.toString().strip();
  }

  @Override
  public String toString() {
    return "festival " + voice;
  }
}
