package dev.transcast.pipeline;

/** How a build ended well. */
public sealed interface Outcome permits BuiltEpisode, UnchangedEpisode {}
