package dev.likeness.demo;

import dev.likeness.demo.DemoOptions.ServiceChoice;
import dev.likeness.demo.tour.TourReport;
import dev.likeness.service.Sex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demo's command line. */
@Command(
        name = "bin/demo",
        description = {
            "Makes an avatar of a photo and brings it to life.",
            "Without options the game opens its window; with --headless a scripted tour writes"
                    + " pictures and report.json and needs no screen."
        },
        mixinStandardHelpOptions = true,
        version = "Likeness demo 0.1.0-SNAPSHOT",
        sortOptions = false,
        usageHelpAutoWidth = true)
public final class DemoMain implements Callable<Integer> {

    private static final List<String> PIPELINES = List.of("animated_face", "metaperson_2.0");
    private static final int FAILED = 1;

    @Spec private CommandSpec spec;

    @Option(names = "--headless", description = "Run the tour without a window.")
    private boolean headless;

    @Option(names = "--photo", paramLabel = "FILE", description = "The photo, a JPEG or PNG.")
    private Path photo;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the tour's pictures and report.json go.")
    private Path out;

    @Option(
            names = "--pipeline",
            paramLabel = "NAME",
            defaultValue = "metaperson_2.0",
            description = "animated_face or metaperson_2.0 (the default).")
    private String pipeline;

    @Option(
            names = "--sex",
            paramLabel = "SEX",
            description = "Template of the avatar: female or male.")
    private Sex sex;

    @Option(
            names = "--service",
            paramLabel = "NAME",
            defaultValue = "sandbox",
            description = {
                "sandbox (the default); avatarsdk, which takes its key from the environment"
                        + " variables LIKENESS_AVATARSDK_CLIENT_ID and"
                        + " LIKENESS_AVATARSDK_CLIENT_SECRET; or avaturn, which takes its token from"
                        + " LIKENESS_AVATURN_TOKEN and without one uses the sandbox's Avaturn."
            })
    private ServiceChoice service;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where files that many avatars share are kept.")
    private Path cache;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "52",
            description = "Picks the haircuts and hair colours of the tour.")
    private long seed;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1280x720",
            description = "Size of the window or the pictures (default: ${DEFAULT-VALUE}).")
    private PictureSize size;

    @Option(names = "--verbose", description = "Log more, and show where failures come from.")
    private boolean verbose;

    /**
     * Starts the demo and ends the process with 0, 1 after a failure, or 2 for wrong options.
     *
     * @param args see --help
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DemoMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(PictureSize.class, PictureSize::parse)
                .setExecutionExceptionHandler(DemoMain::report);
    }

    @Override
    public Integer call() throws IOException {
        check();
        DemoLog.configure(verbose);
        DemoOptions options =
                new DemoOptions(
                        service, pipeline, cacheFolder(), Optional.ofNullable(sex), seed, verbose);
        if (!headless) {
            return new WindowedRun(options, size.width(), size.height()).run();
        }
        TourReport report = new HeadlessRun(options, size.width(), size.height()).run(photo, out);
        PrintWriter console = spec.commandLine().getOut();
        console.println(report.summary());
        console.println("Pictures and " + TourReport.FILE_NAME + " are in " + out + ".");
        console.flush();
        return 0;
    }

    private void check() {
        if (!PIPELINES.contains(pipeline)) {
            throw wrong("Unknown pipeline " + pipeline + ", expected one of " + PIPELINES);
        }
        if (headless && photo == null) {
            throw wrong("--headless needs --photo FILE");
        }
        if (headless && out == null) {
            throw wrong("--headless needs --out DIR");
        }
        if (!headless && (photo != null || out != null)) {
            throw wrong("--photo and --out go with --headless");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Path cacheFolder() {
        return Optional.ofNullable(cache)
                .orElseGet(
                        () ->
                                CacheFolder.usual(
                                        System.getProperty("os.name"),
                                        System.getenv(),
                                        Path.of(System.getProperty("user.home"))));
    }

    private static int report(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        DemoMain main = commandLine.getCommand();
        PrintWriter console = commandLine.getErr();
        console.println(FailureText.of(failure));
        if (main.verbose) {
            failure.printStackTrace(console);
        }
        console.flush();
        return FAILED;
    }
}
