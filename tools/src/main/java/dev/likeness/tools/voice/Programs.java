package dev.likeness.tools.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the speech programs. */
final class Programs {

    private Programs() {}

    /** Runs to the end and gives what was printed, errors included. */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.get(0) + " failed (" + code + "): " + printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        }
        return printed;
    }
}
