/** Arguments, exit codes and everything that is printed. */
@NullMarked
package dev.transcast.cli;

import org.jspecify.annotations.NullMarked;
