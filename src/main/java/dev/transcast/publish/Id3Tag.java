package dev.transcast.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.transcast.model.Chapter;
import dev.transcast.model.Episode;
import dev.transcast.model.Speaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What players show of an MP3: ID3 tag version 2.3.0 with title, speakers, language, transcript and
 * cover, and the chapters of the ID3v2 Chapter Frame Addendum 1.0.
 */
public final class Id3Tag {
  /** The addendum counts the entries of a table of contents in one byte. */
  public static final int MOST_CHAPTERS = 255;

  private static final int HEADER_BYTES = 10;
  private static final byte UTF_16_WITH_BOM = 1;
  private static final byte[] LITTLE_ENDIAN_BOM = {(byte) 0xFF, (byte) 0xFE};

  /** ISO 639-2; the voices speak English. */
  private static final String LANGUAGE = "eng";

  private static final byte FRONT_COVER = 3;
  private static final int NO_BYTE_OFFSET = 0xFFFFFFFF;
  private static final int TOP_LEVEL_ORDERED = 0b11;

  private Id3Tag() {}

  /**
   * The whole tag.
   *
   * @throws IllegalArgumentException if it would be larger than 256 MiB
   */
  public static byte[] of(Episode episode, CoverArt cover) throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    String speakers =
        episode.dialogue().speakers().stream().map(Speaker::name).collect(Collectors.joining(", "));
    frames.write(textFrame("TIT2", episode.dialogue().transcript().title()));
    frames.write(textFrame("TPE1", speakers));
    frames.write(textFrame("TLAN", LANGUAGE));
    frames.write(textFrame("TLEN", Long.toString(episode.programme().timeline().durationMs())));
    frames.write(contents(episode.chapters()));
    for (int i = 0; i < episode.chapters().size(); i++) {
      frames.write(chapter(episode, i));
    }
    frames.write(lyrics(episode));
    frames.write(picture(cover));
    return ByteBuffer.allocate(HEADER_BYTES + frames.size())
        .put("ID3".getBytes(ISO_8859_1))
        .put((byte) 3) // version 2.3
        .put((byte) 0) // revision 0
        .put((byte) 0) // no flags
        .put(syncsafe(frames.size()))
        .put(frames.toByteArray())
        .array();
  }

  /** Section 4.2. */
  private static byte[] textFrame(String id, String text) {
    byte[] encoded = utf16(text);
    return frame(id, ByteBuffer.allocate(1 + encoded.length).put(UTF_16_WITH_BOM).put(encoded));
  }

  /** Addendum, section 3.1: the chapter lasts to the next one. */
  private static byte[] chapter(Episode episode, int index) {
    List<Chapter> chapters = episode.chapters();
    long endMs =
        index + 1 < chapters.size()
            ? chapters.get(index + 1).startMs()
            : episode.programme().timeline().durationMs();
    byte[] id = elementId(index);
    byte[] title = textFrame("TIT2", chapters.get(index).title());
    return frame(
        "CHAP",
        ByteBuffer.allocate(id.length + 4 * Integer.BYTES + title.length)
            .put(id)
            .putInt(Math.toIntExact(chapters.get(index).startMs()))
            .putInt(Math.toIntExact(endMs))
            .putInt(NO_BYTE_OFFSET)
            .putInt(NO_BYTE_OFFSET)
            .put(title));
  }

  /** Addendum, section 3.2. */
  private static byte[] contents(List<Chapter> chapters) {
    byte[] id = "toc\0".getBytes(ISO_8859_1);
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (int i = 0; i < chapters.size(); i++) {
      entries.writeBytes(elementId(i));
    }
    return frame(
        "CTOC",
        ByteBuffer.allocate(id.length + 2 + entries.size())
            .put(id)
            .put((byte) TOP_LEVEL_ORDERED)
            .put((byte) chapters.size())
            .put(entries.toByteArray()));
  }

  private static byte[] elementId(int index) {
    return ("chp" + index + "\0").getBytes(ISO_8859_1);
  }

  /** Section 4.9: the transcript, a paragraph a turn. */
  private static byte[] lyrics(Episode episode) throws IOException {
    StringBuilder text = new StringBuilder();
    TextTranscript.write(episode.dialogue(), episode.programme().timeline(), text);
    byte[] description = utf16("\0");
    byte[] encoded = utf16(text.toString());
    return frame(
        "USLT",
        ByteBuffer.allocate(1 + LANGUAGE.length() + description.length + encoded.length)
            .put(UTF_16_WITH_BOM)
            .put(LANGUAGE.getBytes(ISO_8859_1))
            .put(description)
            .put(encoded));
  }

  /** Section 4.15. */
  private static byte[] picture(CoverArt cover) {
    byte[] type = (cover.mediaType() + "\0").getBytes(ISO_8859_1);
    byte[] description = utf16("\0");
    byte[] file = cover.bytes();
    return frame(
        "APIC",
        ByteBuffer.allocate(1 + type.length + 1 + description.length + file.length)
            .put(UTF_16_WITH_BOM)
            .put(type)
            .put(FRONT_COVER)
            .put(description)
            .put(file));
  }

  private static byte[] frame(String id, ByteBuffer body) {
    body.flip();
    return ByteBuffer.allocate(HEADER_BYTES + body.remaining())
        .put(id.getBytes(ISO_8859_1))
        .putInt(body.remaining())
        .putShort((short) 0) // no flags
        .put(body)
        .array();
  }

  private static byte[] utf16(String text) {
    byte[] units = text.getBytes(UTF_16LE);
    return ByteBuffer.allocate(LITTLE_ENDIAN_BOM.length + units.length)
        .put(LITTLE_ENDIAN_BOM)
        .put(units)
        .array();
  }

  /** Section 3.1: 28 bits, seven in a byte. */
  private static byte[] syncsafe(int size) {
    if (size >= 1 << 28) {
      throw new IllegalArgumentException("an ID3 tag holds less than 256 MiB: " + size + " bytes");
    }
    return new byte[] {
      (byte) (size >> 21),
      (byte) (size >> 14 & 0x7F),
      (byte) (size >> 7 & 0x7F),
      (byte) (size & 0x7F)
    };
  }
}
