package dev.transcast.model;

/**
 * Somebody who speaks.
 *
 * @param id stable within a dialogue: {@code s1}, {@code s2}, … in order of appearance
 * @param name what people see
 */
public record Speaker(String id, String name) {
  public Speaker {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank: name=" + name);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank: id=" + id);
    }
  }
}
