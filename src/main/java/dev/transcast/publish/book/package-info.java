/**
 * An episode as a book that reads itself aloud: EPUB 3.3 with Media Overlays. Way in: {@code Book}.
 */
@NullMarked
package dev.transcast.publish.book;

import org.jspecify.annotations.NullMarked;
