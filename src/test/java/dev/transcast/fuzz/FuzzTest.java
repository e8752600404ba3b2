package dev.transcast.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoilt files by the thousand. Longer, with other files: {@code mvn test -Dtest=FuzzTest
 * -Dgroups=slow -DexcludedGroups= -Dtranscast.fuzz.seconds=3600 -Dtranscast.fuzz.seed=7}; what it
 * finds is written to {@code target/fuzz}, ready to become a fixture. {@code
 * -Dtranscast.fuzz.targets=CAPTIONS,VOICE} attacks only these.
 */
@Tag("slow")
class FuzzTest {
  private static final int SEED = Integer.getInteger("transcast.fuzz.seed", 9);
  private static final int SECONDS = Integer.getInteger("transcast.fuzz.seconds", 0);

  private static final Path FOUND =
      Path.of(System.getProperty("transcast.fuzz.out", "target/fuzz"));

  /** A timed run takes a slice of everything, then the next. */
  private static final int SLICES = Integer.getInteger("transcast.fuzz.slices", 20);

  /** Each as many as its share of ten thousand; what speaks is slow. */
  private static final Map<Target, Integer> SHARES = shares();

  @TempDir Path folder;

  private static Map<Target, Integer> shares() {
    Map<Target, Integer> shares = new EnumMap<>(Target.class);
    shares.put(Target.TRANSCRIPT, 2500);
    shares.put(Target.SCRIPT, 1000);
    shares.put(Target.EPISODE, 250);
    shares.put(Target.CAPTIONS, 3000);
    shares.put(Target.PROFILE, 250);
    shares.put(Target.VOICE, 1000);
    shares.put(Target.PRINTS, 300);
    shares.put(Target.LEXICON, 200);
    shares.put(Target.WORDS, 500);
    shares.put(Target.MUSIC, 300);
    shares.put(Target.COVER, 500);
    shares.put(Target.DIPHONES, 200);
    String asked = System.getProperty("transcast.fuzz.targets", "");
    if (!asked.isEmpty()) {
      shares.keySet().retainAll(List.of(asked.split(",")).stream().map(Target::valueOf).toList());
    }
    return shares;
  }

  @Test
  void ten_thousand_spoilt_files_of_seed_9_show_no_failure_and_what_is_made_can_be_read()
      throws Exception {
    Map<String, String> finds = new LinkedHashMap<>();
    Map<Target, Integer> taken = new EnumMap<>(Target.class);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    int round = 0;
    do {
      for (Map.Entry<Target, Integer> share : SHARES.entrySet()) {
        int count = SECONDS == 0 ? share.getValue() : Math.max(1, share.getValue() / SLICES);
        attack(share.getKey(), new Random(SEED * 1_000_003L + round), count, finds);
        taken.merge(share.getKey(), count, Integer::sum);
      }
      round++;
    } while (System.nanoTime() < end);
    System.out.println("attacked: " + taken);
    assertThat(finds).as("found with seed %d", SEED).isEmpty();
  }

  private void attack(Target target, Random random, int count, Map<String, String> finds)
      throws Exception {
    Path desk = Files.createTempDirectory(folder, "desk");
    Mutator mutator =
        new Mutator(random, Corpus.of(target, desk), target.tokens(), target.longestBytes());
    List<String> endings = target.endings();
    for (int i = 0; i < count; i++) {
      byte[] spoilt = mutator.next();
      String ending = endings.get(random.nextInt(endings.size()));
      Path input = Files.write(desk.resolve("spoilt" + ending), spoilt);
      try {
        Trial.run(target, input, Files.createTempDirectory(desk, "a"));
      } catch (AssertionError e) {
        keep(target, input, e, finds);
      }
      Files.delete(input);
    }
  }

  /** One file of each kind of find is kept. */
  private static void keep(Target target, Path input, AssertionError e, Map<String, String> finds)
      throws IOException {
    String message = String.valueOf(e.getMessage());
    String kind = Trial.kind(target, e);
    if (finds.putIfAbsent(kind, message.substring(0, Math.min(1000, message.length()))) == null) {
      Path found = Files.createDirectories(FOUND);
      String name = target + "-" + Integer.toHexString(kind.hashCode());
      String ending = input.getFileName().toString().substring("spoilt".length());
      Files.copy(input, found.resolve(name + ending), StandardCopyOption.REPLACE_EXISTING);
      StringWriter why = new StringWriter();
      e.printStackTrace(new PrintWriter(why));
      Files.writeString(found.resolve(name + ".why"), kind + "\n" + message + "\n\n" + why);
      System.out.println("found: " + name + ending + ": " + kind);
    }
  }
}
