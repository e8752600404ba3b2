package dev.transcast.voicebuild;

import java.nio.file.Path;

/**
 * What a build made.
 *
 * @param folder of the voice
 * @param diphones how many it has
 * @param missing how many pairs of phones it lacks
 */
public record BuiltVoice(Path folder, int diphones, int missing) {}
