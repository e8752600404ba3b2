package dev.transcast.cli;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the warnings and errors of EPUBCheck. */
final class BookFindings extends MasterReport {
  private final List<String> findings = new ArrayList<>();

  BookFindings(Path file) {
    setEpubFileName(file.toString());
  }

  List<String> all() {
    return List.copyOf(findings);
  }

  @Override
  public void message(Message message, EPUBLocation location, Object... arguments) {
    Severity severity = message.getSeverity();
    if (severity == Severity.WARNING || severity == Severity.ERROR || severity == Severity.FATAL) {
      findings.add(
          severity
              + " "
              + message.getID()
              + " "
              + location.getPath()
              + ":"
              + location.getLine()
              + " "
              + message.getMessage(arguments));
    }
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {
    // Nothing that could be wrong.
  }

  @Override
  public int generate() {
    return 0;
  }

  @Override
  public void initialize() {
    // Nothing to prepare.
  }
}
