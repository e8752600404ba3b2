package dev.transcast.voicebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says prompts, each into a file of its own. */
interface Renderer {
  /** Name and version of what renders, for the manifest. */
  String version() throws IOException;

  /** What it can say, one prompt a diphone. */
  List<Prompt> plan() throws IOException;

  /**
   * Says all prompts: {@link Prompt#file} with {@code .wav} of any rate and {@code .lab} beside it.
   *
   * @param f0Hz the pitch to speak at, as flat as the renderer can
   * @throws IOException if one cannot be said, naming it
   */
  void render(List<Prompt> prompts, double f0Hz, Path folder, BuildProgress progress)
      throws IOException;
}
