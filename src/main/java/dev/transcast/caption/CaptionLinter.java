package dev.transcast.caption;

import dev.transcast.caption.lint.CaptionRule;
import dev.transcast.caption.lint.ProfileCheck;
import dev.transcast.caption.lint.SyncCheck;
import dev.transcast.model.Diagnostic;
import dev.transcast.model.Diagnostic.Severity;
import dev.transcast.subtitle.FormatRule;
import dev.transcast.subtitle.SubtitleCue;
import dev.transcast.subtitle.SubtitleFormat;
import dev.transcast.subtitle.SubtitleListener;
import dev.transcast.subtitle.SubtitleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Says where a caption file of any origin breaks its format or a caption standard. Findings come as
 * they are met; a file is never held in memory.
 */
public final class CaptionLinter {
  private final CaptionProfile profile;

  public CaptionLinter(CaptionProfile profile) {
    this.profile = profile;
  }

  /**
   * What was found in a file.
   *
   * @param format as its text says
   * @param cues whose times could be read
   * @param errors rules broken
   * @param warnings places worth a look
   */
  public record Summary(SubtitleFormat format, int cues, int errors, int warnings) {}

  /** The codes of all findings and how bad each is, those of the formats first. */
  public static Map<String, Severity> codes() {
    Map<String, Severity> codes = new LinkedHashMap<>();
    for (FormatRule rule : FormatRule.values()) {
      codes.put(rule.code(), rule.severity());
    }
    for (CaptionRule rule : CaptionRule.values()) {
      codes.put(rule.code(), rule.severity());
    }
    return codes;
  }

  /**
   * Checks a file.
   *
   * @param audio what the captions belong to; 16-bit WAV
   * @param findings hears each finding
   * @throws IOException if a file cannot be read
   */
  public Summary lint(Path file, Optional<Path> audio, Consumer<Diagnostic> findings)
      throws IOException {
    Run run = new Run(file.toString(), findings, audio.isPresent());
    SubtitleFormat format = SubtitleReader.read(file, run);
    if (audio.isPresent()) {
      SyncCheck.check(audio.get(), run.cueTimes, run::broken);
    }
    return new Summary(format, run.cues, run.errors, run.warnings);
  }

  private final class Run implements SubtitleListener {
    private final String file;
    private final Consumer<Diagnostic> findings;
    private final ProfileCheck check = new ProfileCheck(profile, this::broken);
    private final List<SyncCheck.CueTime> cueTimes = new ArrayList<>();
    private final boolean keepsTimes;
    private int cues;
    private int errors;
    private int warnings;

    Run(String file, Consumer<Diagnostic> findings, boolean keepsTimes) {
      this.file = file;
      this.findings = findings;
      this.keepsTimes = keepsTimes;
    }

    @Override
    public void cue(SubtitleCue cue) {
      cues++;
      check.cue(cue);
      if (keepsTimes) {
        cueTimes.add(SyncCheck.CueTime.of(cue));
      }
    }

    @Override
    public void broken(FormatRule rule, int line, int column, String message) {
      found(rule.severity(), rule.code(), line, column, message);
    }

    private void broken(CaptionRule rule, int line, int column, String message) {
      found(rule.severity(), rule.code(), line, column, message);
    }

    private void found(Severity severity, String code, int line, int column, String message) {
      if (severity == Severity.ERROR) {
        errors++;
      } else {
        warnings++;
      }
      findings.accept(new Diagnostic(severity, code, file, line, column, message));
    }
  }
}
