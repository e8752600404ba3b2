package dev.transcast.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an episode's page can rely on to lie beside it: what the same build makes. */
record PageLinks(Optional<String> audio, Map<String, String> filesByLabel) {
  private record Offer(OutputFormat format, String label) {}

  private static final List<Offer> OFFERS =
      List.of(
          new Offer(OutputFormat.MP3, "MP3"),
          new Offer(OutputFormat.WAV, "WAV"),
          new Offer(OutputFormat.EPUB, "EPUB"),
          new Offer(OutputFormat.VTT, "WebVTT"),
          new Offer(OutputFormat.SRT, "SubRip"),
          new Offer(OutputFormat.TXT, "Text"));

  static PageLinks of(String episodeId, BuildSettings settings) {
    Map<String, String> files = new LinkedHashMap<>();
    List<String> audio = new ArrayList<>();
    for (Offer offer : OFFERS) {
      if (settings.formats().contains(offer.format())) {
        String name = settings.fileOf(episodeId, offer.format()).getFileName().toString();
        files.put(offer.label(), name);
        if (offer.format() == OutputFormat.MP3 || offer.format() == OutputFormat.WAV) {
          audio.add(name);
        }
      }
    }
    return new PageLinks(audio.stream().findFirst(), files);
  }
}
