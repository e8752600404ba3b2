package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Transcript;
import dev.transcast.pipeline.BuiltEpisode;
import dev.transcast.pipeline.Outcome;
import dev.transcast.pipeline.Pipeline;
import dev.transcast.pipeline.UnchangedEpisode;
import java.io.IOException;
import java.util.List;

/** Makes one input after the other; a bad one is reported and the others are still made. */
final class Batch {
  /** What a batch shall do beside the episodes. */
  record Wishes(boolean again, boolean failFast, boolean json, boolean dryRun) {}

  private final Pipeline pipeline;
  private final Terminal terminal;
  private final Wishes wishes;
  private final BatchLog log;
  private final BatchTable table = new BatchTable();
  private final EpisodeNames names = new EpisodeNames();

  Batch(Pipeline pipeline, Terminal terminal, Wishes wishes, BatchLog log) {
    this.pipeline = pipeline;
    this.terminal = terminal;
    this.wishes = wishes;
    this.log = log;
  }

  /**
   * Makes all; the last line says how many, where there are several.
   *
   * @return whether none failed
   */
  boolean make(List<String> inputs) throws IOException {
    int done = 0;
    for (String input : inputs) {
      boolean made = make(input);
      done++;
      if (Terminal.isEnding() || (!made && wishes.failFast())) {
        break;
      }
    }
    if (inputs.size() > 1 && !wishes.dryRun() && !wishes.json()) {
      table.lines(inputs.size() - done).forEach(terminal::say);
    }
    return table.failed() == 0;
  }

  /** Whether anything was made or is there from an earlier run. */
  boolean hasEpisodes() {
    return table.episodes() > 0;
  }

  private boolean make(String input) throws IOException {
    String id = "";
    try {
      Transcript transcript = Inputs.read(input, terminal, pipeline);
      id = transcript.id();
      names.take(id, input);
      if (wishes.dryRun()) {
        pipeline.plan(transcript).values().forEach(path -> terminal.say(path.toString()));
      } else {
        build(input, transcript);
      }
      return true;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      table.addFailed(input);
      if (!Terminal.isEnding()) {
        terminal.failure(input, e);
        log.failed(input, id, Terminal.diagnostics(input, e));
      }
      return false;
    }
  }

  private void build(String input, Transcript transcript) throws IOException, BadInputException {
    Outcome outcome;
    try (ProgressDisplay progress = new ProgressDisplay(terminal, transcript.id())) {
      outcome = pipeline.build(transcript, wishes.again(), progress);
    }
    if (outcome instanceof BuiltEpisode built) {
      tell(built);
      table.addMade(built.episode().programme().timeline().durationMs());
      log.made(input, built);
    } else if (outcome instanceof UnchangedEpisode unchanged) {
      if (wishes.json()) {
        terminal.out().println(EpisodeReport.json(unchanged, input));
      } else {
        terminal.say(EpisodeReport.line(unchanged));
      }
      table.addUnchanged(unchanged.summary().durationMs());
      log.unchanged(input, unchanged);
    }
  }

  private void tell(BuiltEpisode built) throws IOException {
    built.warnings().forEach(terminal::warn);
    terminal.explain(EpisodeReport.fit(built));
    if (wishes.json()) {
      terminal.out().println(EpisodeReport.json(built));
    } else {
      terminal.say(EpisodeReport.line(built));
      terminal.explain(EpisodeReport.loudness(built.episode().programme()));
    }
  }
}
