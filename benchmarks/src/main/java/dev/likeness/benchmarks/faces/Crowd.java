package dev.likeness.benchmarks.faces;

import com.jme3.renderer.RenderManager;
import com.jme3.renderer.ViewPort;
import com.jme3.scene.Node;

/** One way of giving many heads faces that move. Render thread. */
interface Crowd {

    /** Puts this many heads under a node. */
    void fill(Node room, int heads);

    /** Gives one head its weights for the next frame (length = 66, not kept). */
    void pose(int head, float[] weights);

    /** What the engine or the library does for one head in each frame, without drawing. */
    void work(int head, RenderManager renderManager, ViewPort view);

    /** What is left to do for one head when it is drawn. */
    void finish(int head);

    /** How much memory the deltas of one head take, in the form in which they are used (bytes). */
    long deltaBytes();
}
