package dev.transcast.speaker;

/** Weighs words and pairs of words that askers say more often than answerers, or less. */
final class CueRoleScorer implements RoleScorer {
  private final CueTable table = CueTable.load("asker-cues.tsv");

  @Override
  public double[] askerLogRatio(Talk talk) {
    double[] ratio = new double[talk.size()];
    for (int i = 0; i < talk.size(); i++) {
      ratio[i] =
          table.weight(talk.form(i))
              + table.weight(talk.form(i - 1) + " " + talk.form(i))
              + (talk.mark(i).equals("?") ? table.weight("?") : 0);
    }
    return ratio;
  }
}
