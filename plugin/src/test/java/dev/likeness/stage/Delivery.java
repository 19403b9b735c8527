package dev.likeness.stage;

import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.likeness.offscreen.OffscreenGl;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Uploads by hand: frames as the test wants them, on a clock on which every look takes long. */
final class Delivery {

    private static final int TEXTURE_SIZE = 1024;

    private final OffscreenGl gl;
    private final AtomicLong clock = new AtomicLong();
    private final Texture other = new Texture2D(1, 1, Image.Format.RGBA8);
    private final Rehearsal rehearsal;
    private final Unloading unloading;

    Delivery(OffscreenGl gl) {
        this.gl = gl;
        ViewPort view = new ViewPort("stage", new Camera(16, 16));
        Node scene = new Node("scene");
        scene.addLight(new DirectionalLight(Vector3f.UNIT_Z.negate()));
        scene.updateGeometricState();
        view.attachScene(scene);
        rehearsal = new Rehearsal(gl.renderManager(), view);
        FrameBudget budget = new FrameBudget(Duration.ofMillis(4), () -> clock.addAndGet(400_000));
        unloading =
                new Unloading(gl.renderer(), OpenGl.of(gl.renderer()), other, rehearsal, budget);
    }

    /** A ball with a texture of four megabytes. */
    Geometry ball() {
        Geometry ball = new Geometry("ball", new Sphere(16, 16, 1));
        Material material = new Material(gl.assets(), "Common/MatDefs/Light/PBRLighting.j3md");
        material.setTexture("BaseColorMap", texture());
        ball.setMaterial(material);
        return ball;
    }

    private static Texture2D texture() {
        Texture2D texture =
                new Texture2D(
                        new Image(
                                Image.Format.RGBA8,
                                TEXTURE_SIZE,
                                TEXTURE_SIZE,
                                BufferUtils.createByteBuffer(4 * TEXTURE_SIZE * TEXTURE_SIZE),
                                ColorSpace.sRGB));
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        return texture;
    }

    static Image imageOf(Geometry ball) {
        return ball.getMaterial().getTextureParam("BaseColorMap").getTextureValue().getImage();
    }

    /** Prepares a model and hands it over. */
    Arrival order(Spatial model) {
        Arrival arrival = prepared(model);
        unloading.add(arrival);
        return arrival;
    }

    static Arrival prepared(Spatial model) {
        Arrival arrival = new Arrival(model, Optional.empty());
        arrival.prepare();
        return arrival;
    }

    /** Uploads until an arrival is there; returns how many frames that took. */
    int deliver(Spatial model) {
        Arrival arrival = order(model);
        int frames = 0;
        while (!arrival.future().isDone()) {
            frames(1);
            frames++;
        }
        arrival.future().join();
        return frames;
    }

    /** Lets frames pass; what is disposed of is freed at the end of each. */
    void frames(int count) {
        for (int i = 0; i < count; i++) {
            gl.run(unloading::work);
            gl.run(() -> gl.renderer().postFrame());
        }
    }

    int uploadsOf(Arrival arrival) {
        return gl.call(
                () -> arrival.uploads(gl.renderer(), OpenGl.of(gl.renderer()), other).size());
    }

    int rehearsalsOf(Arrival arrival) {
        return gl.call(() -> arrival.rehearsals(rehearsal).size());
    }

    void close() {
        gl.run(unloading::close);
    }
}
