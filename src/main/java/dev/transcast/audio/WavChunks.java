package dev.transcast.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * The chunks behind the sound: {@code LIST/INFO} with title and artist, {@code cue } and {@code
 * LIST/adtl} with named places (Microsoft and IBM, Multimedia Programming Interface and Data
 * Specifications 1.0, 1991, chapters 2 and 3).
 *
 * <p>Text is UTF-8, which the specification does not know but its readers expect today.
 */
final class WavChunks {
  private static final long MOST_CUE_FRAME = 0xFFFFFFFFL;
  private static final String SOFTWARE = "Transcast";

  private WavChunks() {}

  /** All chunks, of an even length; empty if there is nothing to say. */
  static byte[] of(WavMetadata metadata) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (!metadata.equals(WavMetadata.NONE)) {
      all.writeBytes(chunk("LIST", info(metadata)));
    }
    List<WavMetadata.Marker> markers =
        metadata.markers().stream().filter(marker -> marker.frame() <= MOST_CUE_FRAME).toList();
    if (!markers.isEmpty()) {
      all.writeBytes(chunk("cue ", cuePoints(markers)));
      all.writeBytes(chunk("LIST", labels(markers)));
    }
    return all.toByteArray();
  }

  private static byte[] info(WavMetadata metadata) {
    ByteArrayOutputStream info = id("INFO");
    if (!metadata.title().isBlank()) {
      info.writeBytes(chunk("INAM", terminated(metadata.title())));
    }
    if (!metadata.artist().isBlank()) {
      info.writeBytes(chunk("IART", terminated(metadata.artist())));
    }
    info.writeBytes(chunk("ISFT", terminated(SOFTWARE)));
    return info.toByteArray();
  }

  private static byte[] cuePoints(List<WavMetadata.Marker> markers) {
    ByteArrayOutputStream cue = new ByteArrayOutputStream();
    cue.writeBytes(int32(markers.size()));
    for (int i = 0; i < markers.size(); i++) {
      long frame = markers.get(i).frame();
      cue.writeBytes(int32(i + 1));
      cue.writeBytes(int32(frame));
      cue.writeBytes("data".getBytes(US_ASCII));
      cue.writeBytes(int32(/* chunk start= */ 0));
      cue.writeBytes(int32(/* block start= */ 0));
      cue.writeBytes(int32(frame));
    }
    return cue.toByteArray();
  }

  private static byte[] labels(List<WavMetadata.Marker> markers) {
    ByteArrayOutputStream labels = id("adtl");
    for (int i = 0; i < markers.size(); i++) {
      ByteArrayOutputStream label = new ByteArrayOutputStream();
      label.writeBytes(int32(i + 1));
      label.writeBytes(terminated(markers.get(i).label()));
      labels.writeBytes(chunk("labl", label.toByteArray()));
    }
    return labels.toByteArray();
  }

  private static byte[] chunk(String id, byte[] content) {
    ByteArrayOutputStream chunk = id(id);
    chunk.writeBytes(int32(content.length));
    chunk.writeBytes(content);
    if (content.length % 2 == 1) {
      chunk.write(0);
    }
    return chunk.toByteArray();
  }

  private static ByteArrayOutputStream id(String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(id.getBytes(US_ASCII));
    return bytes;
  }

  private static byte[] terminated(String text) {
    return (text.replace('\0', ' ') + '\0').getBytes(UTF_8);
  }

  private static byte[] int32(long value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }
}
