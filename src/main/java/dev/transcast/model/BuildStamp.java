package dev.transcast.model;

/**
 * What an episode was made from and what was made, so that nobody makes the same again.
 *
 * @param from digest of all that decides on its bytes: transcript, options, voices and program
 * @param content digest of the files that were made
 */
public record BuildStamp(String from, String content) {
  public BuildStamp {
    if (from.isBlank() || content.isBlank()) {
      throw new IllegalArgumentException("digests must not be blank: " + from + ", " + content);
    }
  }
}
