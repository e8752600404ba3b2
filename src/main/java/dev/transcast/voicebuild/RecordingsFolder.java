package dev.transcast.voicebuild;

import dev.transcast.voicebuild.Rendition.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody's own voice: {@code *.wav} with {@code *.lab} beside. Where a pair of phones was said
 * several times there is a choice.
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
    List<Prompt> prompts = new ArrayList<>();
    for (String name : names()) {
      List<String> phones = Speech.read(folder, name).labels().stream().map(Label::phone).toList();
      prompts.addAll(Prompt.within(name, phones));
    }
    if (prompts.isEmpty()) {
      throw new IOException("no recordings with labels in " + folder);
    }
    return prompts;
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
