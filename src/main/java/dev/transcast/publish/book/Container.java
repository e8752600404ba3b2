package dev.transcast.publish.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.transcast.publish.xml.XmlDocument;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP container of an EPUB (EPUB 3.3, section 4). Nothing in it is compressed: nearly all of it
 * is sound and a picture, which are compressed already, and no version of a compressor can change
 * its bytes. All files carry the same time.
 */
final class Container implements Closeable {
  /** The year in which the time of ZIP begins, well inside every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BLOCK_BYTES = 1 << 16;

  private final ZipOutputStream zip;

  /** Begins a container with what must come first. */
  Container(OutputStream out) throws IOException {
    zip = new ZipOutputStream(out, UTF_8);
    add("mimetype", "application/epub+zip".getBytes(UTF_8));
    add(
        "META-INF/container.xml",
        new XmlDocument()
            .block(
                "container",
                "xmlns",
                "urn:oasis:names:tc:opendocument:xmlns:container",
                "version",
                "1.0")
            .block("rootfiles")
            .empty(
                "rootfile",
                "full-path",
                "EPUB/package.opf",
                "media-type",
                "application/oebps-package+xml")
            .end()
            .end()
            .bytes());
  }

  void add(String name, byte[] content) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    begin(name, content.length, checksum.getValue());
    new ByteArrayInputStream(content).transferTo(zip);
    zip.closeEntry();
  }

  /** Adds a file of any size. */
  void add(String name, Path file) throws IOException {
    CRC32 checksum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK_BYTES];
      for (int bytes = in.read(block); bytes >= 0; bytes = in.read(block)) {
        checksum.update(block, 0, bytes);
      }
    }
    begin(name, Files.size(file), checksum.getValue());
    Files.copy(file, zip);
    zip.closeEntry();
  }

  private void begin(String name, long bytes, long crc32) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(TIME);
    entry.setSize(bytes);
    entry.setCompressedSize(bytes);
    entry.setCrc(crc32);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
