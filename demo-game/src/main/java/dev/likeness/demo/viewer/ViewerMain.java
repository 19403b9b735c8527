package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import dev.likeness.demo.DemoLog;
import dev.likeness.demo.PictureSize;
import dev.likeness.demo.scene.StudioLight;
import dev.likeness.demo.scene.StudioPaper;
import dev.likeness.inspect.CapabilityReport;
import dev.likeness.model.AvatarAssetReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The viewer's command line. */
@Command(
        name = "bin/viewer",
        description = {
            "Shows avatars of Avatar SDK, Avaturn and Ready Player Me with a slider for every"
                    + " blendshape.",
            "With --shot it writes a picture, with --describe a report; neither needs a screen."
        },
        mixinStandardHelpOptions = true,
        version = "Likeness viewer 0.1.0-SNAPSHOT",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class ViewerMain implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final float RADIANS_PER_DEGREE = (float) (Math.PI / 180);

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|ZIP",
            description =
                    "What a service sent: GLB, glTF, a folder or a zip. Several stand"
                            + " side by side.")
    private List<Path> files;

    @Option(
            names = "--describe",
            description = "Print what the avatar has and lacks as JSON, and nothing else.")
    private boolean describe;

    @Option(names = "--shot", paramLabel = "FILE.png", description = "Write a picture and end.")
    private Path shot;

    @Option(
            names = "--set",
            paramLabel = "NAME=WEIGHT[,...]",
            description = "Set blendshapes, for example jawOpen=1,viseme_aa=0.5; from -1 to 2.")
    private List<ShapeWeights> weights = List.of();

    @Option(
            names = "--look",
            paramLabel = "AT",
            defaultValue = "FACE",
            description = "What to look at: ${COMPLETION-CANDIDATES} (default: FACE).")
    private Look look;

    @Option(
            names = "--yaw",
            paramLabel = "DEGREES",
            defaultValue = "0",
            description = "Look from the side, positive from the avatar's left (default: 0).")
    private float yaw;

    @Option(names = "--frontal", description = "Look from the front, the same as --yaw 0.")
    private boolean frontal;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the window (default: 1280x720) or the picture (900x900).")
    private PictureSize size;

    @Option(
            names = "--light",
            paramLabel = "NAME",
            defaultValue = "PORTRAIT",
            description = "The lamps: ${COMPLETION-CANDIDATES} (default: PORTRAIT).")
    private StudioLight light;

    @Option(
            names = "--background",
            paramLabel = "NAME",
            defaultValue = "GREY",
            description = "The backdrop: ${COMPLETION-CANDIDATES} (default: GREY).")
    private StudioPaper paper;

    @Option(
            names = "--pose",
            paramLabel = "CLIP.glb@SECONDS",
            description = "Pose the body as a clip has it at a moment.")
    private PoseRequest pose;

    @Option(
            names = "--wear",
            paramLabel = "OUTFIT",
            description = "Put on an outfit, glasses or a hat: a file, folder or zip. Repeatable.")
    private List<Path> outfits = new ArrayList<>();

    @Option(names = "--verbose", description = "Log more, and show where failures come from.")
    private boolean verbose;

    /**
     * Starts the viewer and ends the process with 0, 1 after a failure, or 2 for wrong options.
     *
     * @param args see --help
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ViewerMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(PictureSize.class, PictureSize::parse)
                .registerConverter(ShapeWeights.class, ShapeWeights::parse)
                .registerConverter(PoseRequest.class, PoseRequest::parse)
                .setExecutionExceptionHandler(ViewerMain::report);
    }

    @Override
    public Integer call() throws IOException {
        if (describe && shot != null) {
            throw wrong("--describe and --shot exclude each other");
        }
        if (frontal && yaw != 0) {
            throw wrong("--frontal and --yaw exclude each other");
        }
        DemoLog.configure(verbose);
        AssetManager assets = ViewerApp.newAssets();
        if (describe) {
            describe(assets);
        } else if (shot != null) {
            shoot(assets);
        } else {
            return new WindowRun(options("1280x720"), this::say).run(assets);
        }
        return 0;
    }

    private void describe(AssetManager assets) {
        List<String> reports =
                read(assets).stream()
                        .map(OpenedFile::report)
                        .map(CapabilityReport::toJson)
                        .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                reports.size() == 1
                        ? reports.get(0)
                        : reports.stream().collect(Collectors.joining(",\n", "[", "]")));
        out.flush();
    }

    private void shoot(AssetManager assets) throws IOException {
        BufferedImage picture =
                new ShotRun(options("900x900"), this::say).shoot(assets, read(assets));
        Path folder = shot.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (!ImageIO.write(picture, "png", shot.toFile())) {
            throw new ViewerException("Cannot write " + shot + ".");
        }
        say("Wrote " + shot + ".");
    }

    private List<OpenedFile> read(AssetManager assets) {
        AvatarAssetReader reader = new AvatarAssetReader(assets);
        return files.stream().map(path -> OpenedFile.read(path, reader)).toList();
    }

    private ViewerOptions options(String usualSize) {
        return new ViewerOptions(
                files,
                ShapeWeights.all(weights),
                look,
                yaw * RADIANS_PER_DEGREE,
                size == null ? PictureSize.parse(usualSize) : size,
                light,
                paper,
                Optional.ofNullable(pose),
                outfits);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void say(String line) {
        PrintWriter console = spec.commandLine().getErr();
        console.println(line);
        console.flush();
    }

    private static int report(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        ViewerMain main = commandLine.getCommand();
        main.say(OneLine.of(failure));
        if (main.verbose) {
            failure.printStackTrace(commandLine.getErr());
            commandLine.getErr().flush();
        }
        return FAILED;
    }
}
