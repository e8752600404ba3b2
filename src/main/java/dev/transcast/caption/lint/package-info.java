/**
 * The rules of caption standards, checked on the cues of any file, and how captions lie on their
 * sound. Ways in, for the package above: {@code ProfileCheck} and {@code SyncCheck}.
 */
@NullMarked
package dev.transcast.caption.lint;

import org.jspecify.annotations.NullMarked;
