package dev.transcast.voicebuild;

import java.nio.file.Path;
import java.util.List;

/**
 * How one voice is made. The fields stand by these names in a YAML file.
 *
 * @param name of the voice, as voice files call it
 * @param description one line for people
 * @param renderer who speaks
 * @param source the renderer's voice, or the folder of the recordings
 * @param sentences what flite says beside one carrier a diphone, so that there is a choice; may be
 *     none
 * @param notice file with the terms of the source
 * @param f0Hz the pitch to render at, or that of the recordings, 50..400
 * @param f0Spread how far the pitch may lie from there, as a factor, 1.05..2
 * @param envelopeF0Hz the pitch of a second rendering that the filters are taken from; 0 is none.
 *     Low harmonics lie close and show the formants, which a high voice's do not.
 * @param stretch duration of the renderer's phones, 0.5..3
 * @param warp shift of the formants, -0.2..0.2; see {@link LineSpectrum#warped}
 * @param order coefficients of a filter, even, 8..32
 * @param join how far spectra at the ends of diphones go to their phone's median, 0..1
 * @param levelRms of voiced frames, in steps of 16 bits, 100..8000
 */
record Recipe(
    String name,
    String description,
    RendererKind renderer,
    String source,
    List<String> sentences,
    Path notice,
    double f0Hz,
    double f0Spread,
    double envelopeF0Hz,
    double stretch,
    double warp,
    int order,
    double join,
    double levelRms) {
  /** Who can speak. */
  enum RendererKind {
    FLITE,
    FESTIVAL,
    RECORDINGS
  }

  Recipe {
    sentences = List.copyOf(sentences);
    if (!sentences.isEmpty() && renderer != RendererKind.FLITE) {
      throw new IllegalArgumentException("only the renderer flite says sentences");
    }
    if (name.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("name and source must not be blank");
    }
    requireRange("f0Hz", f0Hz, 50, 400);
    requireRange("f0Spread", f0Spread, 1.05, 2);
    if (envelopeF0Hz != 0) {
      requireRange("envelopeF0Hz", envelopeF0Hz, 50, 400);
    }
    requireRange("stretch", stretch, 0.5, 3);
    requireRange("warp", warp, -0.2, 0.2);
    requireRange("order", order, 8, 32);
    requireRange("join", join, 0, 1);
    requireRange("levelRms", levelRms, 100, 8000);
    if (order % 2 != 0) {
      throw new IllegalArgumentException("order must be even: order=" + order);
    }
  }

  private static void requireRange(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          what + " must lie in " + least + ".." + most + ": " + what + "=" + value);
    }
  }
}
