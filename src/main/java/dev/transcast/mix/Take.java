package dev.transcast.mix;

/**
 * Where a stretch of the work file is heard.
 *
 * @param startFrame in the programme
 * @param frames its length
 * @param workFrame where it begins in the work file
 * @param track index of its track
 */
record Take(long startFrame, int frames, long workFrame, int track) {
  long endFrame() {
    return startFrame + frames;
  }

  /** The same sound at another place. */
  Take at(long newStartFrame) {
    return new Take(newStartFrame, frames, workFrame, track);
  }
}
