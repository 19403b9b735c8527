package dev.likeness.sandbox.validator;

import com.squareup.moshi.Moshi;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Khronos' glTF validator, the npm package {@code gltf-validator}, run by Node. npm fetches it once
 * into the build folder. It is no library for Java, and nowhere to be had as a Maven artifact.
 */
public final class GltfValidator {

    private static final String PACKAGE = "gltf-validator@2.0.0-dev.3.10";
    private static final Path FOLDER = Path.of("target", "gltf-validator");
    private static final long PATIENCE_SECONDS = 120;

    /** Reads names of files from its arguments, writes one line of JSON for each. */
    private static final String SCRIPT =
            """
            const fs = require('fs');
            const path = require('path');
            const validator = require('gltf-validator');
            (async () => {
              for (const file of process.argv.slice(2)) {
                const folder = path.dirname(file);
                const report = await validator.validateBytes(
                  new Uint8Array(fs.readFileSync(file)),
                  {
                    maxIssues: 1000,
                    externalResourceFunction: uri => Promise.resolve(
                      new Uint8Array(fs.readFileSync(path.join(folder, decodeURIComponent(uri)))))
                  });
                console.log(JSON.stringify(report.issues));
              }
            })().catch(error => { console.error(error); process.exit(1); });
            """;

    private final Path script;

    private GltfValidator(Path script) {
        this.script = script;
    }

    /** Empty where there is no Node, or no npm that can fetch the package. */
    public static Optional<GltfValidator> find() {
        try {
            Files.createDirectories(FOLDER);
            Path script = FOLDER.resolve("validate.js").toAbsolutePath();
            Files.writeString(script, SCRIPT);
            boolean there =
                    Files.isDirectory(FOLDER.resolve("node_modules/gltf-validator")) || fetched();
            return there ? Optional.of(new GltfValidator(script)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with files, those with their resources beside them. */
    public List<Issue> issues(Collection<Path> files) {
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        List<String> reports = run(command).lines().toList();
        List<Issue> issues = new ArrayList<>();
        int index = 0;
        for (Path file : files) {
            issues.addAll(parsed(file, reports.get(index++)));
        }
        return issues;
    }

    private static List<Issue> parsed(Path file, String report) {
        try {
            Map<?, ?> json =
                    (Map<?, ?>) new Moshi.Builder().build().adapter(Object.class).fromJson(report);
            return ((List<?>) json.get("messages"))
                    .stream().map(message -> Issue.of(file, (Map<?, ?>) message)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fetched() {
        try {
            run(
                    List.of(
                            "npm",
                            "install",
                            "--no-save",
                            "--no-package-lock",
                            "--no-audit",
                            "--no-fund",
                            "--prefix",
                            FOLDER.toString(),
                            PACKAGE));
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    private static String run(List<String> command) {
        File errors = FOLDER.resolve("errors.txt").toFile();
        try {
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(
                        command.get(0) + " failed: " + Files.readString(errors.toPath()));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A complaint.
     *
     * @param file about which
     * @param severity 0 is an error, 1 a warning, 2 information, 3 a hint
     * @param code the validator's name of it
     * @param text where and what
     */
    public record Issue(String file, int severity, String code, String text) {

        public static final int WARNING = 1;

        private static Issue of(Path file, Map<?, ?> message) {
            return new Issue(
                    file.getParent().getFileName() + "/" + file.getFileName(),
                    ((Double) message.get("severity")).intValue(),
                    String.valueOf(message.get("code")),
                    message.get("pointer") + " " + message.get("message"));
        }
    }
}
