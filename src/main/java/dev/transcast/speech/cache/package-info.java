/** Speech that was made before, in files of a folder. Way in: {@code CacheFolder}. */
@NullMarked
package dev.transcast.speech.cache;

import org.jspecify.annotations.NullMarked;
