package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Rendition.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody's own voice: {@code *.wav} with {@code *.lab} beside. Each pair of phones is taken from
 * the first recording, by name, that has it.
 */
final class RecordingsFolder implements Renderer {
  private final Path folder;

  RecordingsFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public String version() {
    return "recordings";
  }

  @Override
  public List<Prompt> plan() throws IOException {
    Map<String, Prompt> prompts = new LinkedHashMap<>();
    for (String name : names()) {
      List<Label> labels = Speech.read(folder, name).labels();
      for (int i = 0; i + 1 < labels.size(); i++) {
        String diphone = labels.get(i).phone() + "-" + labels.get(i + 1).phone();
        prompts.putIfAbsent(diphone, new Prompt(diphone, name, i, List.of()));
      }
    }
    if (prompts.isEmpty()) {
      throw new IOException("no recordings with labels in " + folder);
    }
    return List.copyOf(prompts.values());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".wav"))
          .map(name -> name.substring(0, name.length() - ".wav".length()))
          .sorted()
          .toList();
    }
  }

  @Override
  public void render(List<Prompt> prompts, double f0Hz, Path work, BuildProgress progress)
      throws IOException {
    for (String name : new ArrayList<>(names())) {
      for (String extension : List.of(".wav", ".lab")) {
        Path file = folder.resolve(name + extension);
        Files.copy(file, work.resolve(name + extension), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    progress.done("render", prompts.size(), prompts.size());
  }

  @Override
  public String toString() {
    return "recordings";
  }
}
