package dev.likeness.benchmarks.arrival;

import com.jme3.profile.AppProfiler;
import com.jme3.profile.AppStep;
import com.jme3.profile.SpStep;
import com.jme3.profile.VpStep;
import com.jme3.renderer.ViewPort;
import com.jme3.renderer.queue.RenderQueue.Bucket;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the render thread was held by each frame, from the queued tasks to the last draw call,
 * without the swap of buffers. Render thread.
 */
final class FrameLog implements AppProfiler {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Frame> frames = new ArrayList<>();
    private long wallStart;
    private long cpuStart;

    /**
     * One frame.
     *
     * @param wall from beginning to end (in nanoseconds)
     * @param cpu what the render thread itself computed meanwhile (in nanoseconds); other processes
     *     of a busy machine do not count
     */
    record Frame(long wall, long cpu) {}

    /** Takes the frames since the last call. */
    List<Frame> take() {
        List<Frame> taken = List.copyOf(frames);
        frames.clear();
        return taken;
    }

    @Override
    public void appStep(AppStep step) {
        if (step == AppStep.BeginFrame) {
            wallStart = System.nanoTime();
            cpuStart = threads.getCurrentThreadCpuTime();
        } else if (step == AppStep.EndFrame) {
            frames.add(
                    new Frame(
                            System.nanoTime() - wallStart,
                            threads.getCurrentThreadCpuTime() - cpuStart));
        }
    }

    @Override
    public void appSubStep(String... additionalInfo) {}

    @Override
    public void vpStep(VpStep step, ViewPort viewPort, Bucket bucket) {}

    @Override
    public void spStep(SpStep step, String... additionalInfo) {}
}
