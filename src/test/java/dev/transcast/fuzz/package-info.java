/**
 * Hostile input through the command line. {@code Target} is what can be attacked, {@code Mutator}
 * spoils good files, {@code FuzzTest} does it by the thousand, and what it once found stands as
 * files in {@code src/test/resources/hostile}.
 */
package dev.transcast.fuzz;
