package dev.transcast.pipeline;

import dev.transcast.caption.CaptionOptions;
import dev.transcast.publish.CoverArt;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked of a run.
 *
 * @param out the folder that gets a folder for each episode
 * @param formats the files wanted, at least one
 * @param speakerNames names in order of appearance, in place of those of the transcript; may be
 *     empty
 * @param requestedVoices speaker name to voice name; wins over the script's cast
 * @param genderHints whether names such as Maria may suggest a voice
 * @param restoreSentences whether words without marks get them, and capitals
 * @param dropDisfluencies whether fillers and stutters are left out of speech and captions
 * @param cover the user's own cover for every episode; one is drawn where there is none
 * @param captions how captions are built and written
 * @param publishing how books are made
 * @param overwriteScripts whether a script that somebody edited may be written anew
 */
public record BuildSettings(
    Path out,
    Set<OutputFormat> formats,
    List<String> speakerNames,
    Map<String, String> requestedVoices,
    boolean genderHints,
    boolean restoreSentences,
    boolean dropDisfluencies,
    Optional<CoverArt> cover,
    CaptionOptions captions,
    PublishSettings publishing,
    boolean overwriteScripts) {
  public BuildSettings {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(captions, "captions");
    Objects.requireNonNull(publishing, "publishing");
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("formats must not be empty");
    }
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    speakerNames = List.copyOf(speakerNames);
    Objects.requireNonNull(cover, "cover");
    requestedVoices = Collections.unmodifiableMap(new LinkedHashMap<>(requestedVoices));
  }

  /** The folder of one episode. */
  Path folderOf(String id) {
    return out.resolve(id);
  }

  /** The final name of one of its files. */
  Path fileOf(String id, OutputFormat format) {
    String name =
        format == OutputFormat.COVER
            ? id + ".cover." + cover.map(CoverArt::extension).orElse("png")
            : format.fileName(id);
    return folderOf(id).resolve(name);
  }
}
