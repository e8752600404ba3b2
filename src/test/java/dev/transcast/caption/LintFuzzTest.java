package dev.transcast.caption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.transcast.caption.LintFixtures.Fixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a file holds makes the linter fail or hang. */
class LintFuzzTest {
  /** What means something in one of the formats, to be put where it does not belong. */
  private static final List<String> TOKENS =
      List.of(
          "-->",
          "\n",
          "\r",
          "\r\n\r\n",
          "WEBVTT",
          "NOTE",
          "STYLE",
          "REGION",
          "<v ",
          "</v>",
          "<c.",
          "<ruby><rt>",
          "&",
          "&#x10FFFF;",
          "&#99999999999;",
          "00:00:01.000 --> ",
          "99999:99:99,999",
          "{\\an8}",
          "]]>",
          "<![CDATA[",
          "<!--",
          "<p begin=\"",
          "</p>",
          "<br/>",
          "\"",
          "\u0000",
          "\uFEFF",
          "\u00e9",
          "😀",
          "12345678901234567890",
          ":",
          ",",
          " ",
          "-",
          "[",
          "(",
          "(a",
          "-[x",
          "<!DOCTYPE tt>",
          "timeContainer=\"seq\" ",
          "dur=\"9t\" ",
          "tts:extent=\"px px\" ");

  @TempDir Path scratch;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void five_thousand_spoilt_files_of_seed_8_end_with_findings_and_no_failure() throws Exception {
    List<Fixture> seeds = LintFixtures.all();
    List<byte[]> contents = new ArrayList<>();
    for (Fixture seed : seeds) {
      contents.add(Files.readAllBytes(seed.file()));
    }
    Random random = new Random(8);
    CaptionLinter linter = new CaptionLinter(CaptionProfile.named("netflix"));
    int found = 0;
    for (int n = 0; n < 5000; n++) {
      int at = random.nextInt(contents.size());
      byte[] spoilt = spoil(contents.get(at), random);
      String name = seeds.get(at).file().getFileName().toString();
      Path file = Files.write(scratch.resolve("f" + name.substring(name.lastIndexOf('.'))), spoilt);
      List<String> findings = new ArrayList<>();
      linter.lint(file, Optional.empty(), finding -> findings.add(finding.code()));
      found += findings.isEmpty() ? 0 : 1;
    }
    assertThat(found).isGreaterThan(2500);
  }

  private static byte[] spoil(byte[] content, Random random) {
    byte[] spoilt = content;
    for (int change = random.nextInt(4); change >= 0; change--) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int from = random.nextInt(spoilt.length + 1);
      int to = Math.min(spoilt.length, from + random.nextInt(12));
      out.write(spoilt, 0, from);
      switch (random.nextInt(5)) {
        case 0 -> out.writeBytes(token(random));
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          out.write(spoilt, from, to - from);
          out.write(spoilt, from, to - from);
        }
        case 3 -> {
          for (int i = from; i < to; i++) {
            out.write(spoilt[i] ^ (1 << random.nextInt(8)));
          }
        }
        default -> {
          // Cut out.
        }
      }
      out.write(spoilt, to, spoilt.length - to);
      spoilt = out.toByteArray();
    }
    return spoilt;
  }

  private static byte[] token(Random random) {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }
}
