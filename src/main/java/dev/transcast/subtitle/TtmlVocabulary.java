package dev.transcast.subtitle;

import java.util.Map;
import java.util.Set;

/** Names of TTML2 and what the text profile of IMSC 1.1 does with them. */
final class TtmlVocabulary {
  static final String TT = "http://www.w3.org/ns/ttml";
  static final String STYLING = TT + "#styling";
  static final String PARAMETER = TT + "#parameter";
  static final String METADATA = TT + "#metadata";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String AUDIO = TT + "#audio";
  private static final String SMPTE_PREFIX = "http://www.smpte-ra.org/schemas/2052-1/";

  /** Children in the namespace TT (TTML2 sections 8.1, 10.1, 11.1); metadata stands anywhere. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("tt", Set.of("head", "body")),
          Map.entry("head", Set.of("styling", "layout")),
          Map.entry("styling", Set.of("initial", "style")),
          Map.entry("layout", Set.of("region")),
          Map.entry("region", Set.of("style", "set")),
          Map.entry("body", Set.of("div", "set")),
          Map.entry("div", Set.of("div", "p", "set")),
          Map.entry("p", Set.of("span", "br", "set")),
          Map.entry("span", Set.of("span", "br", "set")),
          Map.entry("br", Set.of("set")),
          Map.entry("set", Set.of()),
          Map.entry("style", Set.of()),
          Map.entry("initial", Set.of()));

  /** Elements of TTML2 that are not in the profile (IMSC sections 7.4 and 8.4). */
  private static final Set<String> PROHIBITED_ELEMENTS =
      Set.of(
          "animate", "animation", "audio", "chunk", "data", "font", "image", "resources", "source");

  private static final Set<String> ATTRIBUTES =
      Set.of("begin", "end", "dur", "timeContainer", "region", "style");

  private static final Set<String> STYLES =
      Set.of(
          "backgroundColor",
          "color",
          "direction",
          "disparity",
          "display",
          "displayAlign",
          "extent",
          "fontFamily",
          "fontShear",
          "fontSize",
          "fontStyle",
          "fontVariant",
          "fontWeight",
          "lineHeight",
          "lineShear",
          "luminanceGain",
          "opacity",
          "origin",
          "overflow",
          "padding",
          "position",
          "ruby",
          "rubyAlign",
          "rubyPosition",
          "rubyReserve",
          "shear",
          "showBackground",
          "textAlign",
          "textCombine",
          "textDecoration",
          "textEmphasis",
          "textOrientation",
          "textOutline",
          "textShadow",
          "unicodeBidi",
          "visibility",
          "wrapOption",
          "writingMode",
          "zIndex");

  private static final Set<String> PROHIBITED_STYLES =
      Set.of(
          "backgroundClip",
          "backgroundExtent",
          "backgroundImage",
          "backgroundOrigin",
          "backgroundPosition",
          "backgroundRepeat",
          "border",
          "bpd",
          "fontKerning",
          "fontSelectionStrategy",
          "ipd",
          "letterSpacing");

  private static final Set<String> PARAMETERS =
      Set.of(
          "cellResolution",
          "contentProfiles",
          "displayAspectRatio",
          "frameRate",
          "frameRateMultiplier",
          "processorProfiles",
          "profile",
          "tickRate",
          "timeBase",
          "version");

  private static final Set<String> PROHIBITED_PARAMETERS =
      Set.of(
          "clockMode",
          "dropMode",
          "inferProcessorProfileMethod",
          "inferProcessorProfileSource",
          "markerMode",
          "permitFeatureNarrowing",
          "permitFeatureWidening",
          "pixelAspectRatio",
          "subFrameRate",
          "validation",
          "validationAction");

  private static final Set<String> METADATA_ATTRIBUTES = Set.of("agent", "role");

  /** What becomes of a name. */
  enum Standing {
    KNOWN,
    UNKNOWN,
    PROHIBITED,
    /** Of somebody else's namespace: no concern of TTML. */
    FOREIGN
  }

  private TtmlVocabulary() {}

  /** An element of the namespace TT below another. */
  static Standing element(String parent, String name) {
    if (PROHIBITED_ELEMENTS.contains(name)) {
      return Standing.PROHIBITED;
    }
    boolean mayStand =
        name.equals("metadata") || CHILDREN.getOrDefault(parent, Set.of()).contains(name);
    return mayStand ? Standing.KNOWN : Standing.UNKNOWN;
  }

  /** Whether an element holds words, wherever it stands. */
  static boolean isContent(String name) {
    return switch (name) {
      case "div", "p", "span", "br" -> true;
      default -> false;
    };
  }

  static Standing attribute(String namespace, String name) {
    if (namespace.isEmpty()) {
      return known(ATTRIBUTES, Set.of("animate", "condition"), name);
    }
    if (namespace.startsWith(SMPTE_PREFIX)) {
      return name.startsWith("backgroundImage") ? Standing.PROHIBITED : Standing.FOREIGN;
    }
    return switch (namespace) {
      case STYLING -> known(STYLES, PROHIBITED_STYLES, name);
      case PARAMETER -> known(PARAMETERS, PROHIBITED_PARAMETERS, name);
      case METADATA -> known(METADATA_ATTRIBUTES, Set.of(), name);
      case AUDIO -> Standing.PROHIBITED;
      default -> Standing.FOREIGN;
    };
  }

  private static Standing known(Set<String> known, Set<String> prohibited, String name) {
    return prohibited.contains(name)
        ? Standing.PROHIBITED
        : known.contains(name) ? Standing.KNOWN : Standing.UNKNOWN;
  }
}
