/**
 * Records that flow between the stages. They check themselves, hold no behaviour that belongs to a
 * stage, and know nothing but the JDK.
 */
@NullMarked
package dev.transcast.model;

import org.jspecify.annotations.NullMarked;
