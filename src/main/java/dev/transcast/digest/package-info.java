/** What content is, in one short word. */
@NullMarked
package dev.transcast.digest;

import org.jspecify.annotations.NullMarked;
