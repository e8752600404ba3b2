package dev.transcast.topic;

import java.util.regex.Pattern;

/** English words that say that something new begins. Texts are {@link ContentWords#letters}. */
public final class TurnOfTopic {
  private static final Pattern OPENER =
      Pattern.compile(
          "(?:(?:um|uh|yeah|right|well|and|but|so|great|okay|ok|alright|now|wow|lovely|wonderful|"
              + "awesome|perfect|cool|all right)\\W+)*"
              + "(?:so|now|okay|ok|alright|all right|next|finally|anyway|let's|lets|i want to|"
              + "i'd like to|i wanted to|before|another|one more|last)\\b");

  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "\\b(?:let's (?:talk|start|begin|turn|move|go back|get|dive|switch|shift)|"
              + "talk (?:a (?:little|bit)(?: bit)? )?(?:more )?about|"
              + "tell (?:me|us) (?:a (?:little|bit)(?: bit)? )?about|"
              + "turn(?:ing)? to|mov(?:e|ing) on|switch(?:ing)? gears|changing the subject|"
              + "next (?:question|topic|up)|different (?:note|topic|subject)|"
              + "(?:last|final|first|another|one more) question|question (?:from|for you)|"
              + "want(?:ed)? to ask|like to ask|have to ask|before (?:we|you) (?:go|wrap|finish|end)|"
              + "to (?:wrap|sum) up|curious (?:about|to)|welcome (?:back|to))\\b");

  private TurnOfTopic() {}

  /** Whether a sentence begins as one does that opens something, such as with "so". */
  public static boolean isOpener(String letters) {
    return OPENER.matcher(letters).lookingAt();
  }

  /** Whether it says somewhere that something new comes, such as "let's turn to". */
  public static boolean isAnnounced(String letters) {
    return ANNOUNCEMENT.matcher(letters).find();
  }
}
