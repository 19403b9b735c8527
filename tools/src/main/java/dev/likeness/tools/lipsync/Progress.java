package dev.likeness.tools.lipsync;

import java.io.PrintWriter;

/** A bar that fills, on one line of the terminal. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final int total;
    private int done;

    Progress(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    void done(String name) {
        done++;
        int filled = WIDTH * done / total;
        out.printf(
                "\r[%s%s] %d of %d  %-30.30s",
                "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, name);
        if (done == total) {
            out.println();
        }
        out.flush();
    }

    /** So that a message gets a line of its own. */
    void interrupt() {
        out.println();
    }
}
