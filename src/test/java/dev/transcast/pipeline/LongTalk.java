package dev.transcast.pipeline;

import dev.transcast.caption.CaptionBuilder;
import dev.transcast.caption.CaptionFormat;
import dev.transcast.caption.CaptionOptions;
import dev.transcast.caption.CaptionProfile;
import dev.transcast.chapter.ChapterFinder;
import dev.transcast.model.Chapter;
import dev.transcast.model.Cue;
import dev.transcast.model.Dialogue;
import dev.transcast.model.TimedWord;
import dev.transcast.model.Timeline;
import dev.transcast.model.Turn;
import dev.transcast.model.Word;
import dev.transcast.publish.TextTranscript;
import dev.transcast.speaker.SpeakerSplitter;
import dev.transcast.transcript.TranscriptReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A process of its own: all of a build but the sound, for a talk of any length. */
final class LongTalk {
  private static final int RATE_HZ = 16_000;
  private static final int WORD_FRAMES = RATE_HZ / 3;
  private static final int SENTENCE_WORDS = 12;
  private static final int TURN_SENTENCES = 5;
  private static final int VOCABULARY = 20_000;

  private LongTalk() {}

  /**
   * Prints how many captions and chapters it has.
   *
   * @param arguments how many words
   */
  public static void main(String[] arguments) throws Exception {
    byte[] text = text(Integer.parseInt(arguments[0])).getBytes(StandardCharsets.UTF_8);
    Dialogue dialogue =
        new SpeakerSplitter().split(new TranscriptReader().read("long.txt", text), List.of());
    Timeline timeline = timeline(dialogue);
    CaptionBuilder captions = new CaptionBuilder(CaptionProfile.named("netflix"));
    captions.retakes(timeline, /* breathe= */ false);
    timeline = timeline.with(captions.slack(timeline));
    List<Chapter> chapters = ChapterFinder.find(dialogue.transcript(), timeline);
    List<Cue> cues = captions.cues(timeline);
    CaptionOptions options =
        new CaptionOptions(CaptionProfile.named("netflix"), /* karaoke= */ true);
    for (CaptionFormat format : CaptionFormat.values()) {
      format.write(cues, options, Writer.nullWriter());
    }
    TextTranscript.write(dialogue, timeline, Writer.nullWriter());
    System.out.println(
        dialogue.transcript().words().size()
            + " words, "
            + (cues.isEmpty() ? "no" : "many")
            + " captions, "
            + (chapters.isEmpty() ? "no" : "some")
            + " chapters");
  }

  /** Two people say words of no language, those of small numbers more often. */
  private static String text(int words) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int inTurn = i % (SENTENCE_WORDS * TURN_SENTENCES);
      if (inTurn == 0) {
        text.append(i == 0 ? "" : "\n\n").append(i / SENTENCE_WORDS % 2 == 0 ? "Ann:" : "Ben:");
      }
      int word = (int) (VOCABULARY * Math.pow(random.nextDouble(), 4));
      text.append(' ').append(Integer.toString(word + 40_000, Character.MAX_RADIX));
      text.append(inTurn % SENTENCE_WORDS == SENTENCE_WORDS - 1 ? "." : "");
    }
    return text.toString();
  }

  private static Timeline timeline(Dialogue dialogue) {
    List<Timeline.Entry> entries = new ArrayList<>();
    long frame = 0;
    for (Turn turn : dialogue.turns()) {
      for (int from = 0; from < turn.words().size(); from += SENTENCE_WORDS) {
        int to = Math.min(turn.words().size(), from + SENTENCE_WORDS);
        long start = frame;
        List<TimedWord> words = new ArrayList<>();
        for (Word word : turn.words().subList(from, to)) {
          words.add(new TimedWord(word, frame, frame += WORD_FRAMES));
        }
        entries.add(new Timeline.Entry(turn, start, frame, words));
      }
    }
    return new Timeline(RATE_HZ, frame, entries);
  }
}
