package dev.likeness.demo.viewer;

import dev.likeness.model.AvatarInstance;
import dev.likeness.model.BodyClip;
import dev.likeness.model.ClipReader;
import java.util.List;

/**
 * A moment of a clip that was read from a file.
 *
 * @param clip plays on any avatar whose bones are known (not null)
 * @param seconds from its beginning (>=0)
 */
record Posing(BodyClip clip, float seconds) {

    /**
     * Reads the first clip of a file. Any thread but the render thread.
     *
     * @throws ViewerException if the file has no clip
     * @throws dev.likeness.job.AvatarException if the file cannot be read
     */
    static Posing read(PoseRequest request) {
        List<BodyClip> clips = ClipReader.read(OpenedFile.existing(request.clip()));
        if (clips.isEmpty()) {
            throw new ViewerException(
                    request.clip().getFileName() + ": expected an animation, found none");
        }
        return new Posing(clips.get(0), request.seconds());
    }

    /**
     * Puts an avatar where the clip has it then. Render thread.
     *
     * @throws ViewerException if clip and avatar have no bones in common
     */
    void apply(AvatarInstance avatar) {
        try {
            clip.pose(avatar, seconds);
        } catch (IllegalArgumentException noCommonBones) {
            throw new ViewerException(noCommonBones.getMessage());
        }
    }
}
