/** A small local web server for finished episodes. Way in: {@code FileServer}. */
@NullMarked
package dev.transcast.serve;

import org.jspecify.annotations.NullMarked;
