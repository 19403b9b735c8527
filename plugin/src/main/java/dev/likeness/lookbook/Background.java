package dev.likeness.lookbook;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.renderer.Camera;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import com.jme3.renderer.queue.RenderQueue.ShadowMode;
import com.jme3.scene.Geometry;
import com.jme3.scene.VertexBuffer.Type;
import com.jme3.scene.shape.Quad;

/** Paper behind the sitter, from one colour to another. Render thread. */
final class Background {

    private static final float A_BIT_MORE = 1.02f;

    private Background() {}

    static Geometry of(AssetManager assets, PortraitCamera view, PortraitOrder order) {
        Camera camera = view.camera();
        float half = A_BIT_MORE * view.halfHeightBehind();
        float halfWidth = half * order.width() / order.height();
        Quad quad = new Quad(2 * halfWidth, 2 * half);
        quad.setBuffer(Type.Color, 4, colors(order.below(), order.above()));
        Geometry paper = new Geometry("portrait background", quad);
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setBoolean("VertexColor", true);
        material.setColor("Color", ColorRGBA.White);
        paper.setMaterial(material);
        paper.setQueueBucket(Bucket.Opaque);
        paper.setShadowMode(ShadowMode.Off);
        paper.setLocalRotation(camera.getRotation());
        paper.rotate(0, (float) Math.PI, 0);
        paper.setLocalTranslation(
                view.behind()
                        .add(camera.getLeft().mult(halfWidth))
                        .subtract(camera.getUp().mult(half)));
        return paper;
    }

    /** The quad's corners: lower left, lower right, upper right, upper left. */
    private static float[] colors(ColorRGBA below, ColorRGBA above) {
        float[] colors = new float[16];
        ColorRGBA[] corners = {below, below, above, above};
        for (int corner = 0; corner < corners.length; corner++) {
            System.arraycopy(corners[corner].toArray(null), 0, colors, 4 * corner, 4);
        }
        return colors;
    }
}
