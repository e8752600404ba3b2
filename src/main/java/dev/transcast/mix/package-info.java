/**
 * Spoken lines become a programme: pauses, panning, music, loudness, master; streamed through a
 * file. Way in: {@code Mixer}.
 */
@NullMarked
package dev.transcast.mix;

import org.jspecify.annotations.NullMarked;
