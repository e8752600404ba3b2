/** HTML pages that need nothing but the files beside them. Way in: {@code EpisodeHtml}. */
@NullMarked
package dev.transcast.publish.page;

import org.jspecify.annotations.NullMarked;
