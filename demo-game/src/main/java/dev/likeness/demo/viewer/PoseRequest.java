package dev.likeness.demo.viewer;

import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/**
 * A moment of an animation clip.
 *
 * @param clip a GLB or glTF file with an animation (not null)
 * @param seconds from the clip's beginning (>=0)
 */
record PoseRequest(Path clip, float seconds) {

    /** Reads "CLIP.glb@SECONDS". */
    static PoseRequest parse(String text) {
        int at = text.lastIndexOf('@');
        if (at > 0) {
            try {
                float seconds = Float.parseFloat(text.substring(at + 1));
                if (seconds >= 0 && Float.isFinite(seconds)) {
                    return new PoseRequest(Path.of(text.substring(0, at)), seconds);
                }
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
        }
        throw wrong(text);
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException(
                "expected FILE@SECONDS like wave.glb@1.5, found \"" + text + "\"");
    }
}
