package dev.transcast.cli;

import dev.transcast.model.BadInputException;
import dev.transcast.model.Show;
import dev.transcast.publish.ShowFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Which show the episodes belong to, and where they will stand on the web. */
final class ShowOptions {
  private static final String SHOW = "show";
  private static final String BASE_URL = "base-url";
  private static final Path USUAL = Path.of("transcripts", ShowFile.NAMES.get(0));

  private ShowOptions() {}

  static void addTo(Options options) {
    options.addOption(
        SharedOptions.option(
            SHOW,
            "FILE",
            "what the feed says of the show (default: show.yaml beside the transcripts)"));
    options.addOption(
        SharedOptions.option(
            BASE_URL, "URL", "where the output folder will stand on the web; a feed needs it"));
  }

  /**
   * The show, if there is one.
   *
   * @param inputs as {@link Inputs#expand} gave them
   */
  static Optional<Show> show(CommandLine line, List<String> inputs)
      throws UsageException, IOException, BadInputException {
    Optional<Path> file = file(line, inputs);
    Optional<URI> baseUrl = baseUrl(line);
    if (file.isEmpty()) {
      if (baseUrl.isPresent()) {
        throw new UsageException(
            "--base-url is for a feed, and a feed needs a title and more: write "
                + ShowFile.NAMES.get(0)
                + " beside the transcripts, or name one with --show FILE");
      }
      return Optional.empty();
    }
    Show show = ShowFile.read(file.get());
    return Optional.of(baseUrl.map(show::withBaseUrl).orElse(show));
  }

  private static Optional<Path> file(CommandLine line, List<String> inputs) throws UsageException {
    if (line.hasOption(SHOW)) {
      return Optional.of(Path.of(line.getOptionValue(SHOW)));
    }
    Set<Path> found = new LinkedHashSet<>();
    for (String input : inputs) {
      if (!input.equals(Inputs.STANDARD_INPUT)) {
        ShowFile.NAMES.stream()
            .map(name -> Path.of(input).resolveSibling(name))
            .filter(Files::isRegularFile)
            .forEach(found::add);
      }
    }
    if (found.size() > 1) {
      throw new UsageException(
          "these transcripts have several shows: " + found + "; choose one with --show FILE");
    }
    // A script that was edited in out/ belongs to the show that the folder was made for.
    boolean isUsualOut = !line.hasOption(SharedOptions.OUT) && Files.isRegularFile(USUAL);
    return found.isEmpty() && isUsualOut ? Optional.of(USUAL) : found.stream().findFirst();
  }

  private static Optional<URI> baseUrl(CommandLine line) throws UsageException {
    String value = line.getOptionValue(BASE_URL);
    if (value == null) {
      return Optional.empty();
    }
    Optional<URI> url = Show.parseBaseUrl(value);
    if (url.isEmpty()) {
      throw new UsageException(
          "--base-url takes an address such as https://example.org/podcast/, not " + value);
    }
    return url;
  }
}
