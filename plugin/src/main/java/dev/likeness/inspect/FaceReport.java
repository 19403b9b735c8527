package dev.likeness.inspect;

import dev.likeness.face.FaceAbilities;
import dev.likeness.face.FaceMemory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a face can do, and by what: its rungs on the ladders of speech and gaze.
 *
 * @param speech "visemes", "arkit", "legacy", "jaw_shape", "jaw_bone", "head" or "none" (not null)
 * @param speechBy the same in words (not null)
 * @param eyes "bones_and_lids", "bones", "shapes", "head" or "none" (not null)
 * @param eyesBy the same in words (not null)
 * @param blinks whether the lids close
 * @param made canonical name of what the file lacks and the face makes → of what (not null,
 *     immutable, sorted)
 * @param missing canonical names of ARKit shapes and visemes that have no effect (not null,
 *     immutable)
 * @param fitResiduals viseme → how far the nearest mixture of the file's own ARKit shapes is from
 *     it, 0 to 1; empty where the file has not both (not null, immutable, sorted)
 * @param ownBytes what its blendshapes take on the graphics card and nobody else uses (>=0)
 * @param sharedBytes what they use there together with avatars that were read before (>=0)
 */
public record FaceReport(
        String speech,
        String speechBy,
        String eyes,
        String eyesBy,
        boolean blinks,
        Map<String, String> made,
        List<String> missing,
        Map<String, Double> fitResiduals,
        long ownBytes,
        long sharedBytes) {

    /** Copies the collections. */
    public FaceReport {
        made = Collections.unmodifiableMap(new TreeMap<>(made));
        missing = List.copyOf(missing);
        fitResiduals = Collections.unmodifiableMap(new TreeMap<>(fitResiduals));
    }

    static FaceReport of(FaceAbilities abilities, FaceMemory memory) {
        return new FaceReport(
                abilities.speech().name().toLowerCase(Locale.ROOT),
                abilities.speech().words(),
                abilities.eyes().name().toLowerCase(Locale.ROOT),
                abilities.eyes().words(),
                abilities.blinks(),
                abilities.made(),
                abilities.missing(),
                abilities.fitResiduals(),
                memory.ownBytes(),
                memory.sharedBytes());
    }
}
