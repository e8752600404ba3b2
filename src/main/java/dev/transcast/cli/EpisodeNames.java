package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Diagnostic;
import java.util.HashMap;
import java.util.Map;

/** Which input of a run has which name, so that none overwrites what was made from another. */
final class EpisodeNames {
  private final Map<String, String> inputById = new HashMap<>();

  /** Takes a name for an input; it must be free. */
  void take(String id, String input) throws BadInputException {
    String earlier = inputById.putIfAbsent(id, input);
    if (earlier != null) {
      throw new BadInputException(
          Diagnostic.error(
              "same-name",
              input,
              "would overwrite the episode \""
                  + id
                  + "\" made from "
                  + earlier
                  + "; rename one of them"));
    }
  }
}
