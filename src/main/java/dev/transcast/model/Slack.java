package dev.transcast.model;

/**
 * Silence to be added after a line of the programme.
 *
 * @param entry index of the line in {@link Timeline#entries()}
 * @param ms more than 0
 */
public record Slack(int entry, long ms) {
  public Slack {
    if (entry < 0 || ms <= 0) {
      throw new IllegalArgumentException("entry=" + entry + ", ms=" + ms);
    }
  }
}
