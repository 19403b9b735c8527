package dev.likeness.tools.training;

import dev.likeness.speech.audio.MouthModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was learnt. */
final class ModelFile {
    private ModelFile() {}

    static void write(MouthModel model, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
    }
}
