package dev.transcast.speech.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import java.util.List;

/**
 * Lets the pitch rise at the end of questions, which FreeTTS says as statements: from the last
 * stressed syllable on. Works on the pitch targets, before they become pitch marks.
 */
final class QuestionRise implements UtteranceProcessor {
  /** How far above the voice's mean a question ends; a fifth. */
  private static final double TOP = 1.5;

  /** The lowest the stressed syllable starts, relative to the mean. */
  private static final double BOTTOM = 0.92;

  /** The voice's pitch accents end this far before the phrase does, in seconds. */
  private static final double SHORTEST_RISE = 0.12;

  @Override
  public void processUtterance(Utterance utterance) {
    Item token = utterance.getRelation(Relation.TOKEN).getHead();
    for (; token != null; token = token.getNext()) {
      Item word = token.getLastDaughter();
      if (word != null && token.getFeatures().getString("punc").contains("?")) {
        rise(utterance, word);
      }
    }
  }

  private static void rise(Utterance utterance, Item word) {
    Item structure = word.getItemAs(Relation.SYLLABLE_STRUCTURE);
    if (structure == null || structure.getLastDaughter() == null) {
      return;
    }
    double end = end(structure.getLastDaughter());
    Item stressed = structure.getLastDaughter();
    for (Item syllable = stressed; syllable != null; syllable = syllable.getPrevious()) {
      if ("1".equals(syllable.getFeatures().getString("stress"))) {
        stressed = syllable;
        break;
      }
    }
    double start = Math.min(start(stressed), end - SHORTEST_RISE);
    double mean = utterance.getVoice().getPitch();
    Relation targets = utterance.getRelation(Relation.TARGET);
    bend(targets, start, end, mean);
  }

  private static void bend(Relation targets, double start, double end, double mean) {
    Item last = null;
    for (Item target = targets.getHead(); target != null; target = target.getNext()) {
      double at = target.getFeatures().getFloat("pos");
      if (at >= start && at <= end + 0.001) {
        double share = (at - start) / (end - start);
        target
            .getFeatures()
            .setFloat("f0", (float) (mean * (BOTTOM + (TOP - BOTTOM) * share * share)));
        last = target;
      }
    }
    if (last != null) {
      last.getFeatures().setFloat("f0", (float) (mean * TOP));
    }
  }

  private static double start(Item syllable) {
    Item first = syllable.getDaughter().getItemAs(Relation.SEGMENT);
    Item before = first.getPrevious();
    return before == null ? 0 : before.getFeatures().getFloat("end");
  }

  private static double end(Item syllable) {
    return syllable.getLastDaughter().getItemAs(Relation.SEGMENT).getFeatures().getFloat("end");
  }

  /** The stages of questions: this one in front of another. */
  static UtteranceProcessor before(UtteranceProcessor next) {
    List<UtteranceProcessor> stages = List.of(new QuestionRise(), next);
    return new UtteranceProcessor() {
      @Override
      public void processUtterance(Utterance utterance)
          throws com.sun.speech.freetts.ProcessException {
        for (UtteranceProcessor stage : stages) {
          stage.processUtterance(utterance);
        }
      }

      @Override
      public String toString() {
        return stages.toString();
      }
    };
  }

  @Override
  public String toString() {
    return "QuestionRise";
  }
}
