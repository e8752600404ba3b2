package dev.transcast.voicebuild;

import dev.transcast.diphone.DiphoneDatabase;
import dev.transcast.model.BadInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Makes a voice out of a recipe, step by step. Same recipe and same renderer, same bytes.
 *
 * <pre>
 * plan      plan.txt          what is said for which diphone
 * render    speech/*.wav .lab said, with the times of its phones
 *           envelope/*.wav    the same at the pitch that the filters are taken from
 * analyse   frames/*.txt      pitch periods
 * unitise   cuts.txt          which of them are the diphone, in each place that it is said
 * write     diphones.dph      filters and residuals, joined, levelled, packed
 *           manifest.json     what they were made of
 *           NOTICE            on whose terms
 * </pre>
 *
 * All but the last lie in the work folder. A rendering that is already there is used again as long
 * as what it depends on is the same.
 */
public final class VoiceBuilder {
  /** The database's file in a voice's folder. */
  public static final String DIPHONES = "diphones.dph";

  private final Recipe recipe;
  private final Renderer renderer;
  private final Path work;
  private final BuildProgress progress;

  private VoiceBuilder(Recipe recipe, Path work, BuildProgress progress) {
    this.recipe = recipe;
    this.work = work;
    this.progress = progress;
    this.renderer =
        switch (recipe.renderer()) {
          case FLITE -> new FliteRenderer(recipe.source(), recipe.stretch(), recipe.sentences());
          case FESTIVAL -> new FestivalRenderer(recipe.source());
          case RECORDINGS -> new RecordingsFolder(Path.of(recipe.source()));
        };
  }

  /**
   * Builds a voice.
   *
   * @param recipeFile YAML, see {@link Recipe}
   * @param out gets a folder of the voice's name
   * @param work gets the files between the steps; made if it is not there
   * @throws BadInputException if the recipe is wrong
   * @throws IOException if the renderer is missing or fails, or a file cannot be read or written
   */
  public static BuiltVoice build(Path recipeFile, Path out, Path work, BuildProgress progress)
      throws IOException, BadInputException {
    Recipe recipe = RecipeFile.read(recipeFile);
    Path voice = out.resolve(recipe.name());
    Files.createDirectories(voice);
    Files.createDirectories(work);
    return new VoiceBuilder(recipe, work, progress).build(voice);
  }

  private BuiltVoice build(Path voice) throws IOException {
    List<Prompt> prompts = plan();
    render(prompts);
    analyse(prompts);
    Map<String, Cut> cuts = cut(prompts);
    List<Unit> units = unitise(prompts, cuts);
    Joins joins = new Joins(units, recipe.join());
    units.forEach(joins::smooth);
    units.forEach(Levels::correct);
    DiphoneDatabase database = Quantizer.database(units, recipe.order(), recipe.levelRms());
    Path diphones = voice.resolve(DIPHONES);
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(diphones))) {
      database.writePacked(stream);
    }
    new Papers(recipe, renderer.version(), database).write(voice, diphones);
    int all = Phones.ALL.size() * Phones.ALL.size();
    return new BuiltVoice(voice, database.units().size(), all - database.units().size());
  }

  private List<Prompt> plan() throws IOException {
    List<Prompt> prompts = renderer.plan();
    StringBuilder plan = new StringBuilder();
    prompts.forEach(prompt -> plan.append(prompt).append('\n'));
    Files.writeString(work.resolve("plan.txt"), plan);
    return prompts;
  }

  private void render(List<Prompt> prompts) throws IOException {
    render(prompts, recipe.f0Hz(), "speech");
    if (recipe.envelopeF0Hz() > 0) {
      render(prompts, recipe.envelopeF0Hz(), "envelope");
    }
  }

  private void render(List<Prompt> prompts, double f0Hz, String name) throws IOException {
    Path folder = work.resolve(name);
    Path settings = folder.resolve("settings.txt");
    String wanted =
        renderer
            + " at "
            + f0Hz
            + " Hz\n"
            + renderer.version()
            + "\n"
            + Files.readString(work.resolve("plan.txt"));
    if (Files.exists(settings) && Files.readString(settings).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(settings);
    Files.createDirectories(folder);
    renderer.render(prompts, f0Hz, folder, progress);
    Files.writeString(settings, wanted);
  }

  private void analyse(List<Prompt> prompts) throws IOException {
    Files.createDirectories(work.resolve("frames"));
    int period = (int) Math.round(Rendition.SAMPLE_RATE_HZ / recipe.f0Hz());
    Parallel.forEach(
        List.copyOf(byFile(prompts).keySet()),
        "analyse",
        progress,
        file -> {
          float[] samples = Speech.samples(work.resolve("speech/" + file + ".wav"));
          PitchTrack track = PitchTrack.of(samples, recipe.f0Hz(), recipe.f0Spread());
          List<Frame> frames = Frame.tile(samples.length, PitchMarks.of(samples, track), period);
          FrameFile.write(frames(file), frames);
        });
  }

  private Path frames(String file) {
    return work.resolve("frames/" + file + ".txt");
  }

  private static Map<String, List<Prompt>> byFile(List<Prompt> prompts) {
    return prompts.stream()
        .collect(Collectors.groupingBy(Prompt::file, LinkedHashMap::new, Collectors.toList()));
  }

  private Map<String, Cut> cut(List<Prompt> prompts) throws IOException {
    Map<String, Cut> cuts = new ConcurrentSkipListMap<>();
    Parallel.forEach(
        List.copyOf(byFile(prompts).entrySet()),
        "cut",
        progress,
        said -> {
          Rendition rendition = Speech.read(work.resolve("speech"), said.getKey());
          List<Frame> frames = FrameFile.read(frames(said.getKey()));
          for (Prompt prompt : said.getValue()) {
            cuts.put(prompt.place(), Cut.of(rendition, prompt.target(), frames));
          }
        });
    StringBuilder lines = new StringBuilder();
    cuts.forEach((place, cut) -> lines.append(place).append(' ').append(cut).append('\n'));
    Files.writeString(work.resolve("cuts.txt"), lines);
    return cuts;
  }

  private List<Unit> unitise(List<Prompt> prompts, Map<String, Cut> cuts) throws IOException {
    Map<String, Unit> units = new ConcurrentSkipListMap<>();
    UnitMaker maker = new UnitMaker(recipe);
    Parallel.forEach(
        List.copyOf(byFile(prompts).entrySet()),
        "unitise",
        progress,
        said -> {
          float[] samples = Speech.samples(work.resolve("speech/" + said.getKey() + ".wav"));
          float[] envelope =
              recipe.envelopeF0Hz() == 0
                  ? samples
                  : Speech.samples(work.resolve("envelope/" + said.getKey() + ".wav"));
          List<Frame> frames = FrameFile.read(frames(said.getKey()));
          for (Prompt prompt : said.getValue()) {
            Cut cut = Objects.requireNonNull(cuts.get(prompt.place()));
            units.put(prompt.place(), maker.unit(prompt.diphone(), samples, envelope, frames, cut));
          }
        });
    List<Unit> chosen = new ArrayList<>(Choice.of(List.copyOf(units.values())));
    if (chosen.stream().noneMatch(unit -> unit.name().equals(Unit.SILENCE))) {
      chosen.add(Unit.silence(recipe.order()));
    }
    chosen.sort(Comparator.comparing(Unit::name));
    return chosen;
  }
}
