package dev.transcast.voicebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Frames between the steps: a line each, {@code START END v} or {@code START END u}. */
final class FrameFile {
  private FrameFile() {}

  static void write(Path file, List<Frame> frames) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Frame frame : frames) {
      lines.append(frame.start()).append(' ').append(frame.end());
      lines.append(frame.voiced() ? " v\n" : " u\n");
    }
    Files.writeString(file, lines);
  }

  static List<Frame> read(Path file) throws IOException {
    List<Frame> frames = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split(" ", -1);
      frames.add(
          new Frame(
              Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2].equals("v")));
    }
    return frames;
  }
}
