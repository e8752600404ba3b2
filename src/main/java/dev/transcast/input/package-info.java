/**
 * Toolkit: text and YAML that people write, read within limits and with the place of every fault.
 */
@NullMarked
package dev.transcast.input;

import org.jspecify.annotations.NullMarked;
