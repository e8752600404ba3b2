package dev.transcast.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils a good file in a few places: bits, bytes, tokens of its grammar, numbers, lines, ends and
 * encodings. The same random numbers spoil it in the same way.
 */
final class Mutator {
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_RUN = 5_000;

  private static final byte[][] BYTES = {
    {0},
    {(byte) 0xFF, (byte) 0xFE},
    {(byte) 0xFE, (byte) 0xFF},
    {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
    {(byte) 0xC0, (byte) 0x80},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
    {0x0B},
    {0x1B},
    {(byte) 0x85},
    {0x7F}
  };

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "00",
          "99",
          "255",
          "256",
          "65535",
          "65536",
          "2147483647",
          "2147483648",
          "-2147483648",
          "4294967295",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "1e-400",
          "0.0000001",
          "NaN",
          "Infinity",
          "-Infinity",
          "0x1p3",
          "1d",
          "1_000",
          "٣",
          "½",
          "7".repeat(300));

  private static final long[] WORDS = {
    0,
    1,
    -1,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x7FFFFFFF,
    0x80000000L,
    0xFFFFFFFEL,
    0x7F800000L,
    0x7FC00000L,
    0xFF800000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final Charset[] ENCODINGS = {
    StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16, ISO_8859_1
  };

  private static final List<String> LINE_ENDS =
      List.of("\r\n", "\r", "\n\n", "\u2028", "\u0085", " ");

  private final Random random;
  private final List<byte[]> corpus;
  private final List<String> tokens;
  private final int longestBytes;

  /**
   * Spoils files of one grammar.
   *
   * @param corpus good files
   * @param tokens what means something in them
   * @param longestBytes what is longer is cut
   */
  Mutator(Random random, List<byte[]> corpus, List<String> tokens, int longestBytes) {
    this.random = random;
    this.corpus = corpus;
    this.tokens = tokens;
    this.longestBytes = longestBytes;
  }

  /** One of the good files, spoilt. */
  byte[] next() {
    byte[] spoilt = anyFile();
    for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
      spoilt = change(spoilt);
    }
    return Arrays.copyOf(spoilt, Math.min(spoilt.length, longestBytes));
  }

  private byte[] anyFile() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] change(byte[] in) {
    int from = random.nextInt(in.length + 1);
    int to = Math.min(in.length, from + random.nextInt(1 + random.nextInt(64)));
    return switch (random.nextInt(15)) {
      case 0, 1, 2 -> replace(in, from, from, token());
      case 3 -> replace(in, from, to, token());
      case 4 -> replace(in, from, from, token().repeat(random.nextInt(LONGEST_RUN)));
      case 5 -> replace(in, from, to, BYTES[random.nextInt(BYTES.length)]);
      case 6 -> flipped(in);
      case 7 -> random.nextBoolean() ? Arrays.copyOf(in, from) : replace(in, from, to, new byte[0]);
      case 8 -> replace(in, to, to, Arrays.copyOfRange(in, from, to));
      case 9 -> spliced(in, from);
      case 10, 11 -> withNumber(in, from);
      case 12 -> withWord(in, from);
      case 13 -> withLine(in);
      default -> recoded(in);
    };
  }

  private String token() {
    return tokens.get(random.nextInt(tokens.size()));
  }

  private static byte[] replace(byte[] in, int from, int to, String by) {
    return replace(in, from, to, by.getBytes(UTF_8));
  }

  private static byte[] replace(byte[] in, int from, int to, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(in, 0, from);
    out.writeBytes(by);
    out.write(in, to, in.length - to);
    return out.toByteArray();
  }

  private byte[] flipped(byte[] in) {
    byte[] out = in.clone();
    for (int left = random.nextInt(8); left >= 0 && out.length > 0; left--) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  private byte[] spliced(byte[] in, int from) {
    byte[] other = anyFile();
    int start = random.nextInt(other.length + 1);
    int end = start + random.nextInt(other.length - start + 1);
    return replace(in, from, from, Arrays.copyOfRange(other, start, end));
  }

  /** The next number in the text becomes an extreme one. */
  private byte[] withNumber(byte[] in, int from) {
    int start = from;
    while (start < in.length && !isDigit(in[start])) {
      start++;
    }
    int end = start;
    while (end < in.length && isDigit(in[end])) {
      end++;
    }
    return replace(in, start, end, NUMBERS.get(random.nextInt(NUMBERS.size())));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Two, four or eight bytes become an extreme number, as in binary headers. */
  private byte[] withWord(byte[] in, int anywhere) {
    int at = random.nextBoolean() ? anywhere : random.nextInt(Math.min(in.length, 64) + 1);
    long word = WORDS[random.nextInt(WORDS.length)];
    int count = Math.min(2 << random.nextInt(3), in.length - at);
    boolean isLittle = random.nextBoolean();
    byte[] out = in.clone();
    for (int i = 0; i < count; i++) {
      out[at + (isLittle ? i : count - 1 - i)] = (byte) (word >> (8 * i));
    }
    return out;
  }

  private byte[] withLine(byte[] in) {
    String text = new String(in, ISO_8859_1);
    String[] lines = text.split("\n", -1);
    int line = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    String kept = lines[line];
    switch (random.nextInt(4)) {
      case 0 -> lines[line] = lines[other];
      case 1 -> lines[line] = (kept + "\n").repeat(random.nextInt(200));
      case 2 -> {
        lines[line] = lines[other];
        lines[other] = kept;
      }
      default -> {
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        return String.join(new String(end.getBytes(UTF_8), ISO_8859_1), lines).getBytes(ISO_8859_1);
      }
    }
    return String.join("\n", lines).getBytes(ISO_8859_1);
  }

  private byte[] recoded(byte[] in) {
    return new String(in, UTF_8).getBytes(ENCODINGS[random.nextInt(ENCODINGS.length)]);
  }
}
