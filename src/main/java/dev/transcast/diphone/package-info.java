/**
 * Toolkit under the stages: diphone databases, as FreeTTS stores them and packed for this
 * repository. Way in: {@code DiphoneDatabase}. It knows how the numbers are stored and what they
 * mean; how they are made and how they are spoken is for others.
 */
@NullMarked
package dev.transcast.diphone;

import org.jspecify.annotations.NullMarked;
