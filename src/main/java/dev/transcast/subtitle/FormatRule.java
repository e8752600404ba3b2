package dev.transcast.subtitle;

import static dev.transcast.model.Diagnostic.Severity.ERROR;
import static dev.transcast.model.Diagnostic.Severity.WARNING;

import dev.transcast.model.Diagnostic.Severity;
import java.util.Locale;

/**
 * What a caption file can break whatever standard its captions follow. Sections are those of the
 * W3C Candidate Recommendation "WebVTT: The Web Video Text Tracks Format" (2019), of "Timed Text
 * Markup Language 2" (TTML2) and of "TTML Profiles for Internet Media Subtitles and Captions 1.1"
 * (IMSC).
 */
public enum FormatRule {
  /** Bytes that are no text in the file's encoding. */
  BAD_ENCODING(ERROR),
  /** WebVTT section 4.1 and IMSC section 6.1: the file is UTF-8. */
  NOT_UTF8(ERROR),
  /** SRT in UTF-16 or with a byte order mark, which some players show or refuse. */
  SRT_ENCODING(WARNING),
  /** The name says another format than the text is. */
  WRONG_EXTENSION(ERROR),
  /** No cue was found. */
  NO_CAPTIONS(WARNING),
  /** A control character in the text. */
  CONTROL_CHARACTER(WARNING),
  /** A cue that does not end after it starts. */
  CUE_TIMES(ERROR),
  /** A cue that starts before the one above it does. */
  CUE_ORDER(ERROR),
  /** A cue that shows nothing. */
  EMPTY_CUE(WARNING),
  /** The times of a cue right below the text of another. */
  BLANK_LINE_MISSING(ERROR),
  /** Text that belongs to no cue. */
  STRAY_TEXT(ERROR),

  /** A cue's number is missing, or not one more than the number before. */
  SRT_NUMBER(ERROR),
  /** Times that are not {@code HH:MM:SS,mmm --> HH:MM:SS,mmm}. */
  SRT_TIMING(ERROR),
  /** Something behind the times, such as coordinates, which most players ignore or choke on. */
  SRT_SETTINGS(WARNING),
  /** A character written as an entity, which players show as it is written. */
  SRT_ENTITY(ERROR),
  /** A tag that is not b, i, u or font, is not closed, or an override of SubStation Alpha. */
  SRT_TAG(WARNING),

  /** Section 4.1: the first line is {@code WEBVTT}, then nothing or white space and text. */
  WEBVTT_SIGNATURE(ERROR),
  /** Section 4.1: a blank line follows the first. */
  WEBVTT_HEADER(ERROR),
  /** Section 4.3: a timestamp or the arrow between two is malformed. */
  WEBVTT_TIMING(ERROR),
  /** Section 4.4: a cue setting is unknown, given twice, or has a value it cannot have. */
  WEBVTT_SETTING(ERROR),
  /** Section 4.5: a region's definition lacks its id, or holds what it cannot hold. */
  WEBVTT_REGION(ERROR),
  /** Section 4.4: a cue names a region that no REGION block defines. */
  WEBVTT_REGION_UNKNOWN(ERROR),
  /** Section 4.1: {@code -->} in an identifier, a cue's text, a comment, style or region. */
  WEBVTT_ARROW(ERROR),
  /** Section 4.1: two cues with one identifier. */
  WEBVTT_IDENTIFIER(ERROR),
  /** Section 4.1: styles and regions stand before the first cue. */
  WEBVTT_BLOCK_ORDER(ERROR),
  /** Section 4.1: a style block is a CSS style sheet, and nothing is imported into it. */
  WEBVTT_STYLE(WARNING),
  /** Section 4.2.2: a tag that is none of c, i, b, u, ruby, rt, v and lang, or is malformed. */
  WEBVTT_TAG(ERROR),
  /** Section 4.2.2: spans are closed, in order, and rt stands in ruby. */
  WEBVTT_TAG_NESTING(ERROR),
  /** Section 4.2.2: v and lang have an annotation, the others have none. */
  WEBVTT_ANNOTATION(ERROR),
  /** Section 4.2.2: {@code &} begins a character reference. */
  WEBVTT_ESCAPE(ERROR),
  /** A named reference that is valid but not among the six which every player reads. */
  WEBVTT_REFERENCE(WARNING),
  /** Section 4.2.2: timestamps in the text lie inside the cue and increase. */
  WEBVTT_TIMESTAMP(ERROR),

  /** XML that is not well-formed; nothing below the place is read. */
  XML_MALFORMED(ERROR),
  /** A document type, which could declare entities; nothing below it is read. */
  XML_DTD(ERROR),
  /** TTML2 section 8.1.1: the root is {@code tt} in the namespace of TTML. */
  TTML_ROOT(ERROR),
  /** TTML2 section 8.1.1: {@code tt} has {@code xml:lang}. */
  TTML_LANGUAGE(ERROR),
  /** IMSC section 7.1: the document says which profile it follows. */
  TTML_PROFILE(WARNING),
  /** TTML2 section 7.2: a parameter has a value that it cannot have. */
  TTML_PARAMETER(ERROR),
  /** TTML2 section 8.1: an element that is unknown, or stands where it cannot. */
  TTML_ELEMENT(ERROR),
  /** TTML2: an attribute that is unknown. */
  TTML_ATTRIBUTE(ERROR),
  /** TTML2 section 12.3: a time expression is malformed, or needs a rate that is not given. */
  TTML_TIME(ERROR),
  /** Words that no begin and no end bounds. */
  TTML_UNTIMED(WARNING),
  /** A part that begins or ends outside the time of what it is in, where it is not shown. */
  TTML_TIME_CONTAINER(WARNING),
  /** A region, style or agent that is referred to and not defined. */
  TTML_REFERENCE(ERROR),
  /** Two elements with one {@code xml:id}. */
  TTML_ID(ERROR),
  /** TTML2 section 10.4.1.3: styles that refer to each other in a circle. */
  TTML_STYLE_LOOP(ERROR),
  /** IMSC section 7.4: a region has an extent, and lies in the picture. */
  TTML_REGION(ERROR),
  /** TTML2 section 10.3: a length, or px without the extent of the root. */
  TTML_LENGTH(ERROR),
  /** IMSC section 8.4: a feature that the text profile prohibits. */
  TTML_FEATURE(ERROR);

  private final String code;
  private final Severity severity;

  FormatRule(Severity severity) {
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.severity = severity;
  }

  /** Short and stable, for instance {@code webvtt-timing}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}
