package dev.likeness.sandbox.format;

import dev.likeness.sandbox.person.Surface;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** Leaves out the skin that clothes hide, so that it cannot show through. Any thread. */
public final class HiddenSkin {

    private static final int BRIGHT = 128;

    private HiddenSkin() {}

    /**
     * The body without the triangles all of whose corners are hidden.
     *
     * @param body the skin (not modified)
     * @param masks white where the body stays visible, in the layout of its texture
     * @return with all vertices, but fewer triangles; the same if there are no masks
     */
    public static Surface cut(Surface body, List<BufferedImage> masks) {
        if (masks.isEmpty()) {
            return body;
        }
        int[] triangles = new int[body.triangles().length];
        float[] uvs = new float[body.cornerUvs().length];
        int corners = 0;
        for (int corner = 0; corner < triangles.length; corner += 3) {
            if (isSeen(body, corner, masks)) {
                System.arraycopy(body.triangles(), corner, triangles, corners, 3);
                System.arraycopy(body.cornerUvs(), 2 * corner, uvs, 2 * corners, 6);
                corners += 3;
            }
        }
        return new Surface(
                body.positions(),
                body.normals(),
                Arrays.copyOf(triangles, corners),
                Arrays.copyOf(uvs, 2 * corners),
                body.joints(),
                body.weights(),
                body.shapes());
    }

    private static boolean isSeen(Surface body, int corner, List<BufferedImage> masks) {
        for (int i = corner; i < corner + 3; i++) {
            float u = body.cornerUvs()[2 * i];
            float v = body.cornerUvs()[2 * i + 1];
            if (masks.stream().allMatch(mask -> isBright(mask, u, v))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBright(BufferedImage mask, float u, float v) {
        int x = Math.max(0, Math.min(mask.getWidth() - 1, (int) (u * mask.getWidth())));
        int y = Math.max(0, Math.min(mask.getHeight() - 1, (int) ((1 - v) * mask.getHeight())));
        return (mask.getRGB(x, y) & 0xFF) >= BRIGHT;
    }
}
