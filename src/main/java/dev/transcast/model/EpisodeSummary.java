package dev.transcast.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a finished episode without opening its files: enough to list it.
 *
 * @param id names its folder and files, see {@link Transcript#id}
 * @param title what people see
 * @param summary the words it begins with; may be empty
 * @param people who speaks, in order of appearance; at least one
 * @param durationMs length of the sound
 * @param date when it was published, if anybody said so
 * @param files what stands in its folder, in no particular order
 */
public record EpisodeSummary(
    String id,
    String title,
    String summary,
    List<Person> people,
    long durationMs,
    Optional<Instant> date,
    List<File> files) {
  /** What somebody is in an episode. */
  public enum Role {
    HOST,
    GUEST
  }

  /** Somebody who speaks. */
  public record Person(String name, Role role) {
    public Person {
      Objects.requireNonNull(role, "role");
      if (name.isBlank()) {
        throw new IllegalArgumentException("name must not be blank: role=" + role);
      }
    }
  }

  /**
   * A file of the episode.
   *
   * @param name without folders
   * @param bytes its length
   */
  public record File(String name, long bytes) {
    public File {
      if (!name.matches("[^/\\\\\\p{Cntrl}]+") || name.matches("\\.{1,2}")) {
        throw new IllegalArgumentException("a name without folders: \"" + name + "\"");
      }
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes must not be negative: bytes=" + bytes);
      }
    }
  }

  public EpisodeSummary {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(date, "date");
    people = List.copyOf(people);
    files = List.copyOf(files);
    Transcript.requireId(id);
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank: id=" + id);
    }
    if (people.isEmpty()) {
      throw new IllegalArgumentException("somebody must speak: id=" + id);
    }
    if (durationMs < 0) {
      throw new IllegalArgumentException("durationMs must not be negative: " + durationMs);
    }
  }

  /**
   * The file whose name is the id, a full stop and this.
   *
   * @param extension for instance {@code mp3} or {@code chapters.json}
   */
  public Optional<File> file(String extension) {
    return files.stream().filter(file -> file.name().equals(id + "." + extension)).findFirst();
  }

  /** The same episode with other files. */
  public EpisodeSummary withFiles(List<File> newFiles) {
    return new EpisodeSummary(id, title, summary, people, durationMs, date, newFiles);
  }
}
