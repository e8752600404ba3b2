package dev.transcast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.transcast.caption.CaptionLinter;
import dev.transcast.model.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** How findings are printed, as they come. */
interface LintOutput {
  void begin(String file) throws IOException;

  void finding(Diagnostic finding);

  void end(String file, CaptionLinter.Summary summary) throws IOException;

  /** The file could not be read to its end. */
  void failed() throws IOException;

  /** {@code file:line:column: severity: code: message}, then a line that counts. */
  final class Text implements LintOutput {
    private final PrintStream out;
    private final Terminal terminal;
    private final long limit;
    private long findings;

    /**
     * For people.
     *
     * @param limit how many findings of each file are shown
     */
    Text(PrintStream out, Terminal terminal, long limit) {
      this.out = out;
      this.terminal = terminal;
      this.limit = limit;
    }

    @Override
    public void begin(String file) {
      findings = 0;
    }

    @Override
    public void finding(Diagnostic finding) {
      findings++;
      if (findings > limit) {
        return;
      }
      out.append(Diagnostic.visible(finding.file()));
      if (finding.line() > 0) {
        out.append(':').append(Integer.toString(finding.line()));
        if (finding.column() > 0) {
          out.append(':').append(Integer.toString(finding.column()));
        }
      }
      out.append(": ").append(severity(finding));
      out.append(": ").append(finding.code());
      out.append(": ").append(finding.message()).append('\n');
    }

    @Override
    public void end(String file, CaptionLinter.Summary summary) {
      tellRest(file);
      if (!terminal.isQuiet()) {
        out.append(Diagnostic.visible(file)).append(": ").append(summary.format().title());
        out.append(", ").append(counted(summary.cues(), "caption"));
        out.append(", ").append(counted(summary.errors(), "error"));
        out.append(", ").append(counted(summary.warnings(), "warning")).append('\n');
      }
    }

    @Override
    public void failed() {
      out.flush();
    }

    private void tellRest(String file) {
      if (findings > limit) {
        out.append(Diagnostic.visible(file)).append(": ");
        out.append(Long.toString(findings - limit)).append(" more like these; ");
        out.append("--findings all shows them\n");
      }
    }

    private static String counted(int count, String what) {
      return count + " " + what + (count == 1 ? "" : "s");
    }
  }

  /** One object a file. */
  final class Json implements LintOutput {
    private final PrintStream out;
    private final JsonGenerator json;

    Json(PrintStream out) throws IOException {
      this.out = out;
      json = new JsonFactory().createGenerator(out);
      json.setRootValueSeparator(null);
    }

    @Override
    public void begin(String file) throws IOException {
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeArrayFieldStart("findings");
    }

    @Override
    public void finding(Diagnostic finding) {
      try {
        json.writeStartObject();
        json.writeNumberField("line", finding.line());
        json.writeNumberField("column", finding.column());
        json.writeStringField("severity", severity(finding));
        json.writeStringField("code", finding.code());
        json.writeStringField("message", finding.message());
        json.writeEndObject();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end(String file, CaptionLinter.Summary summary) throws IOException {
      json.writeEndArray();
      json.writeStringField("format", summary.format().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("captions", summary.cues());
      json.writeNumberField("errors", summary.errors());
      json.writeNumberField("warnings", summary.warnings());
      endObject();
    }

    @Override
    public void failed() throws IOException {
      json.writeEndArray();
      endObject();
    }

    private void endObject() throws IOException {
      json.writeEndObject();
      json.flush();
      out.append('\n');
    }
  }

  private static String severity(Diagnostic finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }
}
