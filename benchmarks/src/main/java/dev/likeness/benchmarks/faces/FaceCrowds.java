package dev.likeness.benchmarks.faces;

import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.light.AmbientLight;
import com.jme3.light.DirectionalLight;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Vector3f;
import com.jme3.scene.Node;
import com.jme3.system.AppSettings;
import com.jme3.system.JmeContext;
import com.jme3.util.BufferUtils;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.likeness.face.MorphPath;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Crowds of talking heads: what morphing costs the render thread for each head and frame, what it
 * adds to a whole frame, and how much memory its deltas take; the engine's MorphControl and
 * Likeness in the same run. Arguments: numbers of heads, {@code 1 10 50 100} if there are none, and
 * the GLB file of an avatar whose head is taken instead of the one made in code.
 */
public final class FaceCrowds extends SimpleApplication {

    private static final int TARGETS = 66;
    private static final int MOVING = 40;
    private static final int WARM_UP = 60;
    private static final int WARM_UP_HEADS = 4000;
    private static final int FRAMES = 200;
    private static final int HEADS_IN_FRAME = 20;
    private static final int DRAWN_FRAMES = 40;

    private static final float[][] POSES = poses();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Optional<Path> file;
    private CrowdHead head;

    /**
     * For each head and frame.
     *
     * @param microseconds processor time of the render thread, median
     * @param everywhere processor time of all threads, mean (microseconds)
     * @param bytes allocated by the render thread, mean
     */
    private record Cost(double microseconds, double everywhere, double bytes) {}

    private FaceCrowds(Optional<Path> file) {
        super(new AppState[0]);
        this.file = file;
        AppSettings wanted = new AppSettings(true);
        wanted.setResolution(640, 480);
        wanted.setVSync(false);
        wanted.setAudioRenderer(null);
        setSettings(wanted);
        setShowSettings(false);
        setPauseOnLostFocus(false);
    }

    /**
     * Measures and prints.
     *
     * @param arguments numbers of heads, a GLB file
     * @throws Exception if a measurement fails
     */
    public static void main(String[] arguments) throws Exception {
        Optional<Path> file =
                Arrays.stream(arguments)
                        .filter(argument -> argument.endsWith(".glb"))
                        .map(Path::of)
                        .findFirst();
        int[] given =
                Arrays.stream(arguments)
                        .filter(argument -> !argument.endsWith(".glb"))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        int[] counts = given.length == 0 ? new int[] {1, 10, 50, 100} : given;
        FaceCrowds crowds = new FaceCrowds(file);
        crowds.start(JmeContext.Type.OffscreenSurface, false);
        crowds.ready.join();
        crowds.enqueue(() -> crowds.measure(counts)).get();
        crowds.stop(true);
    }

    @Override
    public void simpleInitApp() {
        cam.setFrustumPerspective(30, 4 / 3f, 0.1f, 50);
        cam.setLocation(new Vector3f(0, 0, 5));
        cam.lookAt(Vector3f.ZERO, Vector3f.UNIT_Y);
        ready.complete(null);
    }

    private Void measure(int[] counts) {
        head = file.map(path -> CrowdHead.read(assetManager, path)).orElseGet(CrowdHead::made);
        System.out.printf("Heads of %d vertices%n%n", head.vertices());
        System.out.printf(
                "Render thread for each head and frame, %d of %d weights moving%n",
                MOVING, TARGETS);
        for (int count : counts) {
            Map<String, Cost> costs = new LinkedHashMap<>();
            makers().forEach((name, maker) -> costs.put(name, work(maker.get(), count)));
            double stock = costs.get("stock").microseconds();
            costs.forEach(
                    (name, cost) ->
                            System.out.printf(
                                    "%4d heads  %-14s %9.2f µs  1 : %-6.1f"
                                            + "  all threads %9.2f µs  %7.1f bytes allocated%n",
                                    count,
                                    name,
                                    cost.microseconds(),
                                    stock / cost.microseconds(),
                                    cost.everywhere(),
                                    cost.bytes()));
        }
        System.out.printf("%nWhole frame with %d skinned heads, milliseconds%n", HEADS_IN_FRAME);
        makers().forEach((name, maker) -> frame(name, maker.get()));
        System.out.printf("%nMemory of the deltas of one head%n");
        makers().forEach(
                        (name, maker) ->
                                System.out.printf(
                                        "%-14s %10d bytes%n", name, maker.get().deltaBytes()));
        return null;
    }

    private Map<String, Supplier<Crowd>> makers() {
        Map<String, Supplier<Crowd>> makers = new LinkedHashMap<>();
        makers.put("stock", () -> new StockCrowd(head, this::material));
        makers.put(
                "likeness GPU",
                () ->
                        new LikenessCrowd(
                                head, assetManager, renderer, this::material, MorphPath.GPU));
        makers.put(
                "likeness CPU",
                () ->
                        new LikenessCrowd(
                                head, assetManager, renderer, this::material, MorphPath.CPU));
        return makers;
    }

    private Material material() {
        Material material = new Material(assetManager, "Common/MatDefs/Light/PBRLighting.j3md");
        material.setFloat("Metallic", 0);
        material.setFloat("Roughness", 0.5f);
        return material;
    }

    /** Median of the processor time that all heads take in one frame, for each of them. */
    private Cost work(Crowd crowd, int count) {
        Node room = room(crowd, count);
        draw(room);
        long thread = Thread.currentThread().getId();
        double[] micros = new double[FRAMES];
        long allocated = 0;
        long everywhere = 0;
        for (int frame = -Math.max(WARM_UP, WARM_UP_HEADS / count); frame < FRAMES; frame++) {
            if (frame == 0) {
                everywhere = process.getProcessCpuTime();
            }
            long bytes = threads.getThreadAllocatedBytes(thread);
            long begin = threads.getCurrentThreadCpuTime();
            for (int each = 0; each < count; each++) {
                pose(crowd, each, frame);
                crowd.work(each, renderManager, viewPort);
            }
            for (int each = 0; each < count; each++) {
                crowd.finish(each);
            }
            long end = threads.getCurrentThreadCpuTime();
            if (frame >= 0) {
                micros[frame] = (end - begin) / 1e3 / count;
                allocated += threads.getThreadAllocatedBytes(thread) - bytes;
            }
        }
        everywhere = process.getProcessCpuTime() - everywhere;
        room.removeFromParent();
        Arrays.sort(micros);
        double all = (double) FRAMES * count;
        return new Cost(micros[FRAMES / 2], everywhere / 1e3 / all, allocated / all);
    }

    private void frame(String name, Crowd crowd) {
        Node room = room(crowd, HEADS_IN_FRAME);
        double still = medianFrame(crowd, room, false);
        double moving = medianFrame(crowd, room, true);
        System.out.printf(
                "%-14s still %8.2f  moving %8.2f  morphing adds %8.2f%n",
                name, still, moving, moving - still);
        room.removeFromParent();
    }

    private double medianFrame(Crowd crowd, Node room, boolean moving) {
        double[] millis = new double[DRAWN_FRAMES];
        for (int frame = -5; frame < DRAWN_FRAMES; frame++) {
            long begin = System.nanoTime();
            for (int each = 0; each < HEADS_IN_FRAME; each++) {
                if (moving) {
                    pose(crowd, each, frame);
                }
                if (moving && crowd instanceof LikenessCrowd) {
                    crowd.work(each, renderManager, viewPort);
                }
            }
            draw(room);
            if (frame >= 0) {
                millis[frame] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[DRAWN_FRAMES / 2];
    }

    /** Draws and waits until the pixels are there. */
    private void draw(Node room) {
        rootNode.updateLogicalState(1 / 60f);
        rootNode.updateGeometricState();
        renderManager.renderViewPort(viewPort, 1 / 60f);
        ByteBuffer pixel = BufferUtils.createByteBuffer(4 * 640 * 480);
        renderer.readFrameBuffer(null, pixel);
    }

    private Node room(Crowd crowd, int count) {
        rootNode.detachAllChildren();
        rootNode.getLocalLightList().clear();
        rootNode.addLight(new DirectionalLight(new Vector3f(-0.4f, -0.5f, -1).normalizeLocal()));
        rootNode.addLight(new AmbientLight(ColorRGBA.Gray));
        Node room = new Node("room");
        crowd.fill(room, count);
        rootNode.attachChild(room);
        return room;
    }

    private static void pose(Crowd crowd, int head, int frame) {
        crowd.pose(head, POSES[Math.floorMod(31 * head + frame, POSES.length)]);
    }

    /**
     * Each with 40 of the 66 weights between 0 and 1, made beforehand so that making costs nothing.
     */
    private static float[][] poses() {
        Random random = new Random(1);
        float[][] poses = new float[997][TARGETS];
        for (int pose = 0; pose < poses.length; pose++) {
            for (int target = 0; target < MOVING; target++) {
                poses[pose][(target + pose) % TARGETS] = random.nextFloat();
            }
        }
        return poses;
    }
}
