package dev.likeness.face;

import com.jme3.material.MatParamOverride;
import com.jme3.material.Material;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import com.jme3.texture.FrameBuffer;
import com.jme3.texture.FrameBuffer.FrameBufferTarget;
import com.jme3.texture.Image;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * Reads back where the graphics card really puts vertices: a material draws each vertex as one
 * pixel of a float framebuffer, after the engine's own morphing and skinning steps.
 */
final class VertexProbe {

    private static final int COLUMNS = 128;
    private static final int ROWS = 128;

    private final OffscreenGl gl;

    VertexProbe(OffscreenGl gl) {
        this.gl = gl;
    }

    /** A geometry of the mesh as points, wearing the probe's material. */
    Geometry geometry(Mesh mesh, Material material) {
        mesh.setMode(Mesh.Mode.Points);
        Geometry geometry = new Geometry("probe", mesh);
        geometry.setMaterial(material);
        return geometry;
    }

    /** Puts what is read of a geometry behind so many other vertices. */
    static void behind(Geometry geometry, int others) {
        geometry.addMatParamOverride(new MatParamOverride(VarType.Int, "First", others));
    }

    Material material(boolean normals) {
        Material material = new Material(gl.assets(), "dev/likeness/face/VertexProbe.j3md");
        material.setInt("Columns", COLUMNS);
        material.setInt("Rows", ROWS);
        material.setBoolean("Normals", normals);
        return material;
    }

    /** Draws a scene twice, so that the skinning control has made up its mind, and reads back. */
    double[] read(Spatial scene, int vertices) {
        FrameBuffer frame = new FrameBuffer(COLUMNS, ROWS, 1);
        frame.addColorTarget(FrameBufferTarget.newTarget(Image.Format.RGBA32F));
        ViewPort view = new ViewPort("probe", new Camera(COLUMNS, ROWS));
        view.setClearFlags(true, true, true);
        view.setOutputFrameBuffer(frame);
        scene.setCullHint(Spatial.CullHint.Never);
        view.attachScene(scene);
        for (int i = 0; i < 2; i++) {
            scene.updateLogicalState(0.01f);
            scene.updateGeometricState();
            gl.renderManager().renderViewPort(view, 0.01f);
        }
        ByteBuffer bytes = BufferUtils.createByteBuffer(COLUMNS * ROWS * 4 * Float.BYTES);
        gl.renderer().readFrameBufferWithFormat(frame, bytes, Image.Format.RGBA32F);
        frame.dispose();
        return xyz(bytes.asFloatBuffer(), vertices);
    }

    private static double[] xyz(FloatBuffer pixels, int vertices) {
        double[] values = new double[3 * vertices];
        for (int v = 0; v < vertices; v++) {
            for (int axis = 0; axis < 3; axis++) {
                values[3 * v + axis] = pixels.get(4 * v + axis);
            }
        }
        return values;
    }
}
