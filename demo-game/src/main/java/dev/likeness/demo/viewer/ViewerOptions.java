package dev.likeness.demo.viewer;

import dev.likeness.demo.PictureSize;
import dev.likeness.demo.scene.StudioLight;
import dev.likeness.demo.scene.StudioPaper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param files to show, in this order (not null, not empty)
 * @param weights of blendshapes (not null)
 * @param look what to look at (not null)
 * @param turn of the camera to the avatars' left (in radians)
 * @param size of the window or picture (not null)
 * @param light how the lamps are set (not null)
 * @param paper the backdrop (not null)
 * @param pose of the bodies, or empty for that of the file (not null)
 * @param outfits to put on, in this order (not null, may be empty)
 */
record ViewerOptions(
        List<Path> files,
        ShapeWeights weights,
        Look look,
        float turn,
        PictureSize size,
        StudioLight light,
        StudioPaper paper,
        Optional<PoseRequest> pose,
        List<Path> outfits) {

    ViewerOptions {
        files = List.copyOf(files);
        outfits = List.copyOf(outfits);
    }
}
