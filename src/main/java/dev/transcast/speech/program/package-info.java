/**
 * A program of the user's, run once, within limits and without a shell. Way in: {@code ProgramRun}.
 */
@NullMarked
package dev.transcast.speech.program;

import org.jspecify.annotations.NullMarked;
