package dev.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java in README and guides compiles as it stands, inside a game that has the usual fields. */
class SnippetsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    private static final String GAME =
            """
            import com.jme3.app.SimpleApplication;
            import com.jme3.audio.*;
            import com.jme3.collision.CollisionResults;
            import com.jme3.export.binary.BinaryExporter;
            import com.jme3.font.BitmapText;
            import com.jme3.math.*;
            import com.jme3.scene.*;
            import dev.likeness.*;
            import dev.likeness.avatarsdk.*;
            import dev.likeness.avatarsdk.parameters.*;
            import dev.likeness.avaturn.*;
            import dev.likeness.cache.*;
            import dev.likeness.capture.*;
            import dev.likeness.face.*;
            import dev.likeness.http.*;
            import dev.likeness.inspect.*;
            import dev.likeness.job.*;
            import dev.likeness.konpro.*;
            import dev.likeness.lookbook.*;
            import dev.likeness.model.*;
            import dev.likeness.sandbox.*;
            import dev.likeness.service.*;
            import dev.likeness.service.AvatarTraits.Rgb;
            import dev.likeness.speech.*;
            import dev.likeness.speech.audio.*;
            import dev.likeness.speech.live.*;
            import dev.likeness.speech.marks.*;
            import dev.likeness.speech.text.*;
            import com.sun.net.httpserver.HttpServer;
            import java.io.InputStream;
            import java.net.*;
            import java.nio.file.*;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.Executors;

            public class Game extends SimpleApplication {
                private AvatarAppState avatars;
                private Avatar avatar;
                private MorphRenderer morphs;
                private AvatarAssetReader reader;
                private AvatarAsset asset;
                private BitmapText message;
                private Path photo;
                private AvatarSdkClient client;
                private KonPro konPro;
                private CompletableFuture<Portrait> portrait;
                private List<String> imageKeys;
                private float[] samples;
                private int count;
                private Avaturn service;
                private String sessionOfThePlayer;

                @Override
                public void simpleInitApp() {}

                void snippet() throws Exception {
            %s
                }
            }
            """;

    @TempDir private Path classes;

    @TestFactory
    Stream<DynamicTest> everySnippetCompiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                String snippet = block.group(1);
                String name = ROOT.relativize(page) + " #" + (tests.size() + 1);
                tests.add(
                        DynamicTest.dynamicTest(
                                name, () -> assertThat(complaints(snippet)).isEmpty()));
            }
        }
        assertThat(tests).as("snippets in README and docs").isNotEmpty();
        return tests.stream();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), guides.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private String complaints(String snippet) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        "-proc:none");
        compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        List.of(source(GAME.formatted(snippet))))
                .call();
        return messages.toString();
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(
                URI.create("string:///Game.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
