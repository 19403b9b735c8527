package dev.likeness.stage;

import com.jme3.renderer.Renderer;
import com.jme3.renderer.RendererException;
import com.jme3.texture.Texture;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off arrivals one after the other, as much in a frame as the budget allows. One after the
 * other, so that what two of them share is there whole when it is the second one's turn. Render
 * thread, but for {@link #add}.
 */
final class Unloading {

    private static final Logger LOG = LoggerFactory.getLogger(Unloading.class);

    /** What has been planned so far for the current arrival. */
    private enum Phase {
        NEW,
        UPLOADING,
        REHEARSING
    }

    private final Renderer renderer;
    private final Optional<OpenGl> gl;
    private final Texture other;
    private final Rehearsal rehearsal;
    private final FrameBudget budget;
    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private Arrival current;
    private Phase phase;

    /**
     * Sets up the work.
     *
     * @param other a texture that is never brought
     */
    Unloading(
            Renderer renderer,
            Optional<OpenGl> gl,
            Texture other,
            Rehearsal rehearsal,
            FrameBudget budget) {
        this.renderer = renderer;
        this.gl = gl;
        this.other = other;
        this.rehearsal = rehearsal;
        this.budget = budget;
    }

    /** Takes a prepared arrival. Any thread. */
    void add(Arrival arrival) {
        waiting.add(arrival);
    }

    /** Does one frame's share. */
    void work() {
        budget.beginFrame();
        while (begin()) {
            if (current.future().isDone()) {
                // What is freed goes at the end of the frame; until then nothing is begun anew.
                drop();
                return;
            }
            if (!step()) {
                return;
            }
        }
    }

    /** Goes one step on; returns false if that has to wait for the next frame. */
    private boolean step() {
        Piece next = pieces.peek();
        if (next != null && !budget.allows(next)) {
            return false;
        }
        try {
            if (next == null) {
                advance();
            } else {
                pieces.remove();
                run(next);
            }
        } catch (RuntimeException e) {
            current.future().completeExceptionally(e);
        }
        return true;
    }

    /** Drops everything that is under way. */
    void close() {
        while (begin()) {
            current.future().cancel(false);
            drop();
        }
    }

    private boolean begin() {
        if (current == null) {
            current = waiting.poll();
            phase = Phase.NEW;
        }
        return current != null;
    }

    private void advance() {
        switch (phase) {
            case NEW -> {
                phase = Phase.UPLOADING;
                pieces.addAll(current.uploads(renderer, gl, other));
            }
            case UPLOADING -> {
                phase = Phase.REHEARSING;
                pieces.addAll(current.rehearsals(rehearsal));
            }
            case REHEARSING -> {
                Arrival there = current;
                current = null;
                there.future().complete(null);
            }
        }
    }

    private void run(Piece piece) {
        try {
            budget.run(piece);
        } catch (RendererException e) {
            if (piece.kind() != Piece.Kind.REHEARSE) {
                throw e;
            }
            LOG.warn("A shader does not compile; bones move the vertices on the processor", e);
            current.giveUpHardwareSkinning();
        }
    }

    private void drop() {
        pieces.clear();
        current.release();
        current = null;
    }
}
