package dev.transcast.subtitle;

import org.jspecify.annotations.Nullable;

/** An element that is open, with the time it is active in (TTML2 section 12.2). */
final class TtmlElement {
  static final long UNBOUNDED = Long.MAX_VALUE;

  final String name;
  final int line;
  final int column;
  final String id;
  final String region;
  final String agents;
  final boolean keepsSpace;
  final boolean isSequence;
  final boolean hasBegin;
  final long beginMs;
  final long endMs;

  /** In a sequence: when its next child may begin. */
  long nextBeginMs;

  TtmlElement(
      String name,
      int line,
      int column,
      String id,
      Inherited inherited,
      boolean isSequence,
      boolean hasBegin,
      long beginMs,
      long endMs) {
    this.name = name;
    this.line = line;
    this.column = column;
    this.id = id;
    this.region = inherited.region();
    this.agents = inherited.agents();
    this.keepsSpace = inherited.keepsSpace();
    this.isSequence = isSequence;
    this.hasBegin = hasBegin;
    this.beginMs = beginMs;
    this.endMs = endMs;
    this.nextBeginMs = beginMs;
  }

  /** What an element has from itself or from the one it is in. */
  record Inherited(String region, String agents, boolean keepsSpace) {
    static final Inherited NOTHING = new Inherited("", "", false);

    Inherited with(@Nullable String region, @Nullable String agents, @Nullable String space) {
      return new Inherited(
          region == null ? this.region : region,
          agents == null ? this.agents : agents,
          space == null ? keepsSpace : space.equals("preserve"));
    }
  }

  Inherited inherited() {
    return new Inherited(region, agents, keepsSpace);
  }

  boolean isBounded() {
    return endMs != UNBOUNDED;
  }
}
