package dev.transcast.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One attack against the clock. */
final class Trial {
  /** Nobody waits longer for a small file. Of the processor: a busy machine is no fault. */
  private static final long MOST_NANOS = 10_000_000_000L;

  /** Waiting for what never comes takes no processor. */
  private static final long MOST_WAIT_MS = 600_000;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final Pattern FAILURE = Pattern.compile("unexpected failure \\([^\\n]{0,80}");

  private Trial() {}

  /**
   * Gives a file to the program.
   *
   * @param desk an empty folder
   * @return what happened
   * @throws AssertionError if it hangs, throws, or shows what no user may see
   */
  static Attack run(Target target, Path input, Path desk) throws InterruptedException, IOException {
    Attack attack = new Attack(desk);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread worker =
        new Thread(
            () -> {
              try {
                target.take(input, attack);
              } catch (IOException e) {
                thrown.set(new UncheckedIOException(e));
              } catch (Throwable e) {
                thrown.set(e);
              }
            },
            "attack on " + target);
    worker.setDaemon(true);
    worker.start();
    long cpuBefore = MACHINE.getProcessCpuTime();
    for (long waitedMs = 0; worker.isAlive(); waitedMs += 1_000) {
      worker.join(1_000);
      boolean hangs =
          MACHINE.getProcessCpuTime() - cpuBefore > MOST_NANOS || waitedMs > MOST_WAIT_MS;
      if (hangs && worker.isAlive()) {
        StackTraceElement[] where = worker.getStackTrace();
        AssertionError hang = new AssertionError("takes more than 10 s");
        hang.setStackTrace(where);
        throw hang;
      }
    }
    if (thrown.get() instanceof AssertionError e) {
      throw e;
    }
    if (thrown.get() != null) {
      throw new AssertionError("throws " + thrown.get(), thrown.get());
    }
    return attack;
  }

  /** What finds of the same cause have in common, more or less. */
  static String kind(Target target, AssertionError e) {
    String message = String.valueOf(e.getMessage());
    Matcher failure = FAILURE.matcher(message);
    String what =
        failure.find()
            ? failure.group()
            : Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.transcast"))
                .limit(2)
                .map(frame -> frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" "));
    return target + " " + what.replaceAll("\\d+", "9");
  }
}
