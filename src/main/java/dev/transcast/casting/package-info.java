/**
 * Who speaks with which voice. Ways in: {@code VoiceCatalogue} reads the voices, {@code Caster}
 * hands them out.
 */
@NullMarked
package dev.transcast.casting;

import org.jspecify.annotations.NullMarked;
