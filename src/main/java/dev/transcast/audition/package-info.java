/**
 * How the voices sound, in numbers and pictures. Ways in: {@code VoiceListener} measures a clip,
 * {@code AuditionPage} shows what was measured.
 */
@NullMarked
package dev.transcast.audition;

import org.jspecify.annotations.NullMarked;
