/** What a talk is about, and where it turns to something else. */
@NullMarked
package dev.transcast.topic;

import org.jspecify.annotations.NullMarked;
