/** An episode becomes what people read. Ways in: {@code TextTranscript}, {@code DialogueJson}. */
@NullMarked
package dev.transcast.publish;

import org.jspecify.annotations.NullMarked;
