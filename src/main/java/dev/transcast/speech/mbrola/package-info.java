/** What MBROLA reads: phones with durations and pitch. Way in: {@code PhoFile}. */
@NullMarked
package dev.transcast.speech.mbrola;

import org.jspecify.annotations.NullMarked;
