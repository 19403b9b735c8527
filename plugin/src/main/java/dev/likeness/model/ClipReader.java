package dev.likeness.model;

import dev.likeness.job.BadFileException;
import dev.likeness.job.StorageException;
import dev.likeness.model.gltf.GltfAccessors;
import dev.likeness.model.gltf.GltfDocument;
import dev.likeness.model.gltf.GltfFile;
import dev.likeness.model.rig.RigClip;
import dev.likeness.model.rig.RigJoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads clips of animation out of glTF files, with or without an avatar in them. Any thread. */
public final class ClipReader {

    private ClipReader() {}

    /**
     * Reads all clips of a file. Meshes and textures are not looked at.
     *
     * @param model a GLB file, a glTF file, or a zip with one of them (not null)
     * @return in the file's order; empty if the file has no animation (not null, immutable)
     * @throws BadFileException if the file is damaged or needs an extension that is not supported;
     *     names what was expected and found
     * @throws StorageException if the disk does not give the file
     */
    public static List<BodyClip> read(Path model) {
        GltfFile file = GltfFile.read(model, Map.of());
        try {
            return read(file);
        } catch (BadFileException e) {
            throw file.named(e);
        }
    }

    private static List<BodyClip> read(GltfFile file) {
        GltfDocument document = file.document();
        GltfAccessors accessors = new GltfAccessors(file);
        GltfClipSkeleton skeleton =
                new GltfClipSkeleton(document, new GltfNodes(document), accessors);
        List<RigJoint> joints = skeleton.joints();
        List<RigClip> clips = new GltfClips(document, accessors, skeleton.jointOfNode()).read();
        return clips.stream().map(clip -> new BodyClip(clip, joints)).toList();
    }
}
