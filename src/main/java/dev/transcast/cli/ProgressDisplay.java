package dev.transcast.cli;

import dev.transcast.pipeline.Progress;
import java.io.Console;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far an episode is: a bar with the time left where a person watches, plain lines where the
 * messages go to a file.
 */
final class ProgressDisplay implements Progress, AutoCloseable {
  private static final int WIDTH_CHARS = 80;
  private static final int UPDATE_MS = 200;
  private static final int WORDS_PER_LINE = 10_000;

  private final Terminal terminal;
  private final String task;
  private final boolean watched;
  private @Nullable ProgressBar bar;
  private long wordsOfNextLine;

  ProgressDisplay(Terminal terminal, String task) {
    this.terminal = terminal;
    this.task = task;
    this.watched = isWatched();
  }

  @Override
  public void spoken(long wordsDone, long wordsTotal) {
    if (terminal.isQuiet()) {
      return;
    }
    if (watched) {
      showBar(wordsDone, wordsTotal);
    } else if (wordsOfNextLine == 0) {
      terminal.err().printf("%s: %d words to speak%n", task, wordsTotal);
      wordsOfNextLine = WORDS_PER_LINE;
    } else if (wordsDone >= wordsOfNextLine) {
      terminal.err().printf("%s: %d of %d words spoken%n", task, wordsDone, wordsTotal);
      wordsOfNextLine += WORDS_PER_LINE;
    }
  }

  @Override
  public void waiting(Path folder) {
    if (!terminal.isQuiet()) {
      terminal.err().println(folder + ": another transcast is making this; waiting for it to end");
    }
  }

  private void showBar(long wordsDone, long wordsTotal) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(wordsTotal)
              .setUnit(" words", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(UPDATE_MS)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH_CHARS))
              .clearDisplayOnFinish()
              .build();
    }
    bar.stepTo(wordsDone);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /**
   * Whether a person watches. JDK 17 has a console only then; JDK 22 and later always have one and
   * tell by {@code isTerminal()}, which cannot be named here.
   */
  @SuppressWarnings("SystemConsoleNull") // both ways are asked
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
