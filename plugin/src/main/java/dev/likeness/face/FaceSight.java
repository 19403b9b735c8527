package dev.likeness.face;

import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.likeness.model.AvatarInstance;

/**
 * How large one face is on screen, and what is drawn of it therefore (render thread). Cameras are
 * known after the update in which they are needed, so sizes are those of the last frame; a face
 * that comes into sight is caught up with before it is drawn.
 */
final class FaceSight {

    private static final float NOT_SEEN = -1;
    private static final long NEVER = -1;
    private static final float NEAREST = 0.01f;
    private static final int PLANES = 6;

    private final FaceDetail detail;
    private final FacePlace place;
    private final long face;
    private final Vector3f centre = new Vector3f();
    private long frame = NEVER;
    private boolean watched;
    private float seen = NOT_SEEN;
    private float pixels;
    private boolean hidden;
    private boolean caughtUp;
    private DetailLevel level = DetailLevel.WHOLE;

    /**
     * Looks at a face.
     *
     * @param place of the face; null for one that no shape moves, which is never reduced
     */
    FaceSight(FaceDetail detail, FacePlace place) {
        this.detail = detail;
        this.place = place;
        this.face = detail.newFace();
    }

    static FaceSight of(AvatarInstance avatar, FaceDetail detail) {
        return new FaceSight(detail, FacePlace.of(avatar).orElse(null));
    }

    /** Decides for the frame that begins; afterwards the other methods tell. */
    void step(float seconds) {
        frame = detail.begin(frame, seconds);
        pixels = seen;
        seen = NOT_SEEN;
        caughtUp = false;
        hidden = false;
        if (place == null || !detail.isEnabled() || !watched && !detail.isWatched()) {
            level = DetailLevel.WHOLE;
        } else if (pixels == NOT_SEEN) {
            hidden = true;
            level = DetailLevel.NOTHING;
        } else {
            float real = pixels;
            pixels = detail.effective(face, real);
            level = detail.level(level, pixels, real);
        }
        detail.note(level, 1);
    }

    /**
     * Takes note of a view that draws the avatar.
     *
     * @return whether the face has to be drawn now, and at once as the level says, because until
     *     now it was on no screen
     */
    boolean seenBy(Camera camera) {
        boolean first = !watched;
        watched = true;
        detail.watch();
        float size = place == null ? NOT_SEEN : sizeIn(camera);
        if (size <= seen) {
            return false;
        }
        seen = size;
        boolean outdated = hidden || caughtUp || first;
        if (!outdated || frame == NEVER || !detail.isEnabled()) {
            return false;
        }
        detail.note(level, -1);
        pixels = size;
        level = detail.level(DetailLevel.WHOLE, size, size);
        detail.note(level, 1);
        hidden = false;
        caughtUp = true;
        return true;
    }

    /** By distance, not depth, so that turning the camera changes nothing. */
    private float sizeIn(Camera camera) {
        place.head().localToWorld(place.centre(), centre);
        float scale = Math.abs(place.head().getWorldScale().y);
        for (int plane = 0; plane < PLANES; plane++) {
            float inside = camera.getWorldPlane(plane).pseudoDistance(centre);
            if (inside < -place.radius() * scale) {
                return NOT_SEEN;
            }
        }
        float rows = camera.getHeight() * (camera.getViewPortTop() - camera.getViewPortBottom());
        float size = place.height() * scale * camera.getProjectionMatrix().m11 * rows / 2;
        return camera.isParallelProjection()
                ? size
                : size / Math.max(NEAREST, centre.distance(camera.getLocation()));
    }

    /** Whether the face is on no screen. */
    boolean isHidden() {
        return hidden;
    }

    DetailLevel level() {
        return level;
    }

    /** How many shapes are drawn on the level of the strongest. */
    int strongest() {
        return detail.strongest(pixels);
    }

    /** The shortest movement that is drawn (units of the mesh). */
    float smallest() {
        return place == null ? 0 : detail.smallest(pixels) * place.heightOnMesh();
    }
}
