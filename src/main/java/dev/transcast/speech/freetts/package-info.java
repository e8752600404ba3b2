/**
 * The FreeTTS engine: the only package that imports {@code com.sun.speech}. Way in: {@code
 * FreeTtsEngine}.
 */
@NullMarked
package dev.transcast.speech.freetts;

import org.jspecify.annotations.NullMarked;
