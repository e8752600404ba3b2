/** An episode as pictures. Ways in: {@code CoverPicture}, {@code EpisodePicture}. */
@NullMarked
package dev.transcast.publish.picture;

import org.jspecify.annotations.NullMarked;
