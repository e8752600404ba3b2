/** What an episode is about, part by part: chapters and their titles, found from the talk. */
@NullMarked
package dev.transcast.chapter;

import org.jspecify.annotations.NullMarked;
