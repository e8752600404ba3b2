package dev.transcast.speech;

import dev.transcast.model.CastSheet;
import dev.transcast.model.Dialogue;
import dev.transcast.model.Speaker;
import dev.transcast.model.SpeechRequest;
import dev.transcast.model.SpokenLine;
import dev.transcast.model.TextSpan;
import dev.transcast.model.Turn;
import dev.transcast.model.VoiceProfile;
import dev.transcast.model.Word;
import dev.transcast.speech.freetts.FreeTtsEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Speaks dialogues. Lines are spoken ahead of the consumer on several daemon threads, each with an
 * engine of its own, but never more than a few: memory does not grow with the episode. What is said
 * does not depend on the number of threads.
 */
public final class Narrator implements AutoCloseable {
  /** Lines spoken or being spoken for each thread that nobody has taken yet. */
  private static final int LOOK_AHEAD = 4;

  /** What a profile's rate may be, in words a minute. */
  private static final double LEAST_RATE = 60;

  static final double MOST_RATE = 400;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final ExecutorService executor;
  private final ThreadLocal<LineSpeaker> speakers;
  private final UnaryOperator<SpokenLine> treatment;
  private final int threads;
  private final int lookAhead;

  /**
   * A narrator that speaks everything anew.
   *
   * @param threads how many speak at once, at least 1
   */
  public Narrator(Lexicon lexicon, int threads) {
    this(lexicon, threads, Optional.empty(), UnaryOperator.identity());
  }

  /**
   * A narrator.
   *
   * @param threads how many speak at once, at least 1
   * @param cache of what was spoken before; not closed
   * @param treatment what is done to every line on the thread that spoke it
   */
  public Narrator(
      Lexicon lexicon,
      int threads,
      Optional<SpeechCache> cache,
      UnaryOperator<SpokenLine> treatment) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.threads = threads;
    this.treatment = treatment;
    this.lookAhead = threads * LOOK_AHEAD;
    this.speakers = ThreadLocal.withInitial(() -> speaker(lexicon, cache));
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "narrator-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  private static LineSpeaker speaker(Lexicon lexicon, Optional<SpeechCache> cache) {
    try {
      return new LineSpeaker(FreeTtsEngine.load(), lexicon, cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to load what speaking needs, while there is still nothing to say. */
  public void warmUp() {
    for (int thread = 0; thread < threads; thread++) {
      executor.execute(speakers::get);
    }
  }

  /**
   * The lines in the order of the dialogue, spoken as they are taken. Taking throws {@link
   * SpeechException} if a line cannot be spoken and {@link CancellationException} if the thread is
   * interrupted or the narrator closed. Close the stream if it is not taken to its end.
   */
  public Stream<SpokenLine> narrate(Dialogue dialogue, CastSheet cast) {
    double rateFactor = dialogue.transcript().directions().rateFactor();
    return narrate(
        dialogue.turns().stream()
            .flatMap(
                turn -> {
                  VoiceProfile voice = atRate(cast.voiceOf(turn.speaker()), rateFactor);
                  return Chunker.requests(turn, Backchannel.voiceFor(turn, voice)).stream();
                }));
  }

  /** The lines that are asked for, in their order; as {@link #narrate(Dialogue, CastSheet)}. */
  public Stream<SpokenLine> narrate(Stream<SpeechRequest> requests) {
    LinesAhead lines = new LinesAhead(requests.iterator());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
            /* parallel= */ false)
        .onClose(lines::cancel);
  }

  /**
   * Speaks one text as one line.
   *
   * @param text not blank
   */
  public SpokenLine say(String text, VoiceProfile voice) {
    List<Word> words = words(text);
    Turn turn = new Turn(/* index= */ 0, new Speaker("s1", voice.name()), words, 1.0);
    return await(submit(new SpeechRequest(turn, words, voice)));
  }

  /**
   * What would be said for each word of a text.
   *
   * @param text not blank
   */
  public List<Pronunciation> pronounce(String text) {
    return await(executor.submit(() -> speakers.get().pronounce(words(text))));
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(Word.spoken(new TextSpan(matcher.start(), matcher.end()), matcher.group()));
    }
    return words;
  }

  /** Stops speaking at once; lines not yet taken are lost. */
  @Override
  public void close() {
    for (Runnable waiting : executor.shutdownNow()) {
      // Else whoever waits for a line that never began would wait for ever.
      if (waiting instanceof Future<?> line) {
        line.cancel(/* mayInterruptIfRunning= */ false);
      }
    }
  }

  private static VoiceProfile atRate(VoiceProfile voice, double factor) {
    double rate = Math.max(LEAST_RATE, Math.min(MOST_RATE, voice.rateWordsPerMinute() * factor));
    return voice.withRate(rate);
  }

  private Future<SpokenLine> submit(SpeechRequest request) {
    try {
      return executor.submit(() -> speak(request));
    } catch (RejectedExecutionException e) {
      throw (CancellationException) new CancellationException("closed").initCause(e);
    }
  }

  private SpokenLine speak(SpeechRequest request) {
    try {
      return treatment.apply(speakers.get().speak(request));
    } catch (SpeechException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SpeechException(
          "turn "
              + (request.turn().index() + 1)
              + " could not be spoken at \""
              + request.words().get(0).shown()
              + "\": "
              + e.getMessage(),
          e);
    }
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SpeechException) {
        throw (SpeechException) e.getCause();
      }
      throw new SpeechException("speech failed: " + e.getCause(), e);
    }
  }

  /** Hands out lines in order while the threads work on the next ones. */
  private final class LinesAhead implements Iterator<SpokenLine> {
    private final Iterator<SpeechRequest> requests;
    private final Deque<Future<SpokenLine>> ahead = new ArrayDeque<>();

    LinesAhead(Iterator<SpeechRequest> requests) {
      this.requests = requests;
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty() || requests.hasNext();
    }

    @Override
    public SpokenLine next() {
      while (ahead.size() < lookAhead && requests.hasNext()) {
        ahead.add(submit(requests.next()));
      }
      Future<SpokenLine> first = ahead.poll();
      if (first == null) {
        throw new NoSuchElementException("the dialogue is over");
      }
      boolean taken = false;
      try {
        SpokenLine line = await(first);
        taken = true;
        return line;
      } finally {
        if (!taken) {
          cancel();
        }
      }
    }

    void cancel() {
      for (Future<SpokenLine> line : ahead) {
        line.cancel(/* mayInterruptIfRunning= */ true);
      }
      ahead.clear();
    }
  }
}
