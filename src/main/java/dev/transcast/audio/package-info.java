/** Toolkit under the stages: sound files, resampling, loudness, limiter, spectra. */
@NullMarked
package dev.transcast.audio;

import org.jspecify.annotations.NullMarked;
