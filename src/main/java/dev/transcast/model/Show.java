package dev.transcast.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The show that episodes belong to.
 *
 * @param title what people see
 * @param description at most 4,000 bytes of UTF-8
 * @param author who makes it
 * @param email of the owner; empty: the feed names none
 * @param language BCP 47 tag, for instance {@code en-GB}
 * @param categories as Apple Podcasts lists them, at least one
 * @param explicit whether it is for adults only
 * @param copyright one line
 * @param link its website; empty: where the episodes stand
 * @param image its picture, a {@code file:} or {@code https:} address; empty: an episode's cover
 * @param baseUrl where the folder of episodes stands on the web, ends in a slash; empty: there can
 *     be no feed
 * @param guid identifies the show wherever it moves; empty: follows from the feed's address
 * @param hosts names of the hosts; empty: whoever asks most is the host
 * @param airings what is said of single episodes, by their id
 */
public record Show(
    String title,
    String description,
    String author,
    Optional<String> email,
    String language,
    List<Category> categories,
    boolean explicit,
    Optional<String> copyright,
    Optional<URI> link,
    Optional<URI> image,
    Optional<URI> baseUrl,
    Optional<UUID> guid,
    List<String> hosts,
    Map<String, Airing> airings) {
  /**
   * Where a show stands in a directory.
   *
   * @param name for instance {@code Society & Culture}
   * @param subcategory for instance {@code Documentary}
   */
  public record Category(String name, Optional<String> subcategory) {
    public Category {
      Objects.requireNonNull(subcategory, "subcategory");
      if (name.isBlank()) {
        throw new IllegalArgumentException("name must not be blank");
      }
    }
  }

  /**
   * How an episode went out.
   *
   * @param date when it was published
   * @param summary what it is about
   * @param season from 1
   * @param number from 1
   */
  public record Airing(
      Optional<Instant> date, Optional<String> summary, OptionalInt season, OptionalInt number) {
    public static final Airing UNKNOWN =
        new Airing(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  public Show {
    categories = List.copyOf(categories);
    hosts = List.copyOf(hosts);
    airings = Collections.unmodifiableMap(new LinkedHashMap<>(airings));
    if (title.isBlank() || description.isBlank() || author.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException(
          "title, description, author and language must not be blank: title=" + title);
    }
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a show needs a category: title=" + title);
    }
    baseUrl.ifPresent(Show::requireBase);
  }

  /** The same show at another address. */
  public Show withBaseUrl(URI newBaseUrl) {
    return new Show(
        title,
        description,
        author,
        email,
        language,
        categories,
        explicit,
        copyright,
        link,
        image,
        Optional.of(newBaseUrl),
        guid,
        hosts,
        airings);
  }

  /** What is said of an episode. */
  public Airing airing(String id) {
    return airings.getOrDefault(id, Airing.UNKNOWN);
  }

  /**
   * An address that files can be resolved against, a slash added where it lacks one.
   *
   * @return empty if it is no web address, or has more than host and path
   */
  public static Optional<URI> parseBaseUrl(String text) {
    try {
      String stripped = text.strip();
      URI url = new URI(stripped.endsWith("/") ? stripped : stripped + "/").parseServerAuthority();
      return isBase(url) ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static void requireBase(URI url) {
    if (!isBase(url)) {
      throw new IllegalArgumentException("no address to resolve files against: " + url);
    }
  }

  private static boolean isBase(URI url) {
    return ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
        && url.getHost() != null
        && url.getUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null
        && url.getRawPath().endsWith("/");
  }
}
