/**
 * Makes the diphone databases that the program speaks with, out of speech that another synthesizer
 * renders or a person has recorded. A workshop beside the house, never part of a run or of the
 * normal build. Way in: {@code VoiceBuilder}.
 *
 * <p>Its steps are plan, render, analyse, unitise and write, with files between them.
 */
@NullMarked
package dev.transcast.voicebuild;

import org.jspecify.annotations.NullMarked;
