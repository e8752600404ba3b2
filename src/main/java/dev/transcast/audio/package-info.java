/** Toolkit under the stages: WAV, gain, resampling, loudness, limiter. */
@NullMarked
package dev.transcast.audio;

import org.jspecify.annotations.NullMarked;
