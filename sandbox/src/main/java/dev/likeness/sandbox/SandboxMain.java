package dev.likeness.sandbox;

import dev.likeness.sandbox.avaturn.AvatarKind;
import dev.likeness.sandbox.avaturn.AvaturnDials;
import dev.likeness.sandbox.server.ErrorRate;
import dev.likeness.sandbox.server.Faults;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sandbox alone, as {@code bin/sandbox} starts it. */
@Command(
        name = "sandbox",
        sortOptions = false,
        description =
                "A local server that speaks the protocols of Avatar SDK and KonPro and computes avatars.")
public final class SandboxMain implements Callable<Integer> {

    /**
     * All, and those of the HTTP library, which tells of a taken port with pages of stack traces.
     * Held here: a logger that nobody holds forgets its level.
     */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger(""), Logger.getLogger("io.javalin"));

    @Spec private CommandSpec command;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8787",
            description = "where to listen on 127.0.0.1, 0 for any free port (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--computing",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description = "least time to compute an avatar (${DEFAULT-VALUE})")
    private double computing;

    @Option(
            names = "--queue",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "least time before computing begins (${DEFAULT-VALUE})")
    private double queue;

    @Option(
            names = "--token-lifetime",
            paramLabel = "SECONDS",
            defaultValue = "36000",
            description = "how long a token is good (${DEFAULT-VALUE})")
    private double tokenLifetime;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "0",
            description = "more get 429, 0 for no limit (${DEFAULT-VALUE})")
    private int requestsPerMinute;

    @Option(
            names = "--latency",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "waited before each answer (${DEFAULT-VALUE})")
    private double latency;

    @Option(
            names = "--bandwidth",
            paramLabel = "BYTES",
            defaultValue = "0",
            description = "bytes per second and file, 0 for no limit (${DEFAULT-VALUE})")
    private long bandwidth;

    @Option(
            names = "--page-size",
            paramLabel = "N",
            defaultValue = "100",
            description = "objects per page of a list (${DEFAULT-VALUE})")
    private int pageSize;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "1",
            description = "avatars computed at once (${DEFAULT-VALUE})")
    private int workers;

    @Option(
            names = "--error",
            paramLabel = "'METHOD PATH STATUS RATE'",
            description =
                    "errors on a route, like 'GET /avatars/* 503 0.2'; can be given several times")
    private List<ErrorRate> errors = List.of();

    @Option(
            names = "--cut-after",
            paramLabel = "BYTES",
            defaultValue = "0",
            description = "cuts each file's connection there, 0 for never (${DEFAULT-VALUE})")
    private long cutAfter;

    @Option(
            names = "--length-off",
            paramLabel = "BYTES",
            defaultValue = "0",
            description = "added to each file's promised length (${DEFAULT-VALUE})")
    private long lengthOff;

    @Option(
            names = "--avaturn-kind",
            paramLabel = "KIND",
            defaultValue = "T2",
            description = "Avaturn's avatars: T1 without blendshapes, or T2 (${DEFAULT-VALUE})")
    private AvatarKind avaturnKind;

    @Option(
            names = "--avaturn-webhooks",
            paramLabel = "URL",
            description = "where Avaturn's events are posted to")
    private URI avaturnWebhooks;

    @Option(
            names = "--avaturn-url-lifetime",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long Avaturn's links are good (${DEFAULT-VALUE})")
    private double avaturnUrlLifetime;

    @Option(names = "--help", usageHelp = true, description = "shows this and exits")
    private boolean help;

    private SandboxMain() {}

    /**
     * Runs until it is interrupted.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        LOGGERS.get(0).setLevel(Level.WARNING);
        LOGGERS.get(1).setLevel(Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SandboxMain())
                .registerConverter(ErrorRate.class, SandboxMain::errorRate)
                .setExecutionExceptionHandler(SandboxMain::report);
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(options())) {
            sandbox.turnAvaturn(this::avaturnDials);
            PrintWriter out = command.commandLine().getOut();
            out.println("The sandbox listens on " + sandbox.uri());
            out.println("For games:      " + keys(sandbox.clientId(), sandbox.clientSecret()));
            out.println(
                    "For developers: " + keys(sandbox.developerId(), sandbox.developerSecret()));
            out.println(
                    "By password:    user "
                            + sandbox.userName()
                            + ", password "
                            + sandbox.password());
            out.println("For KonPro:     x-api-key " + sandbox.konProKey());
            out.println("For Avaturn:    token " + sandbox.avaturnToken());
            out.println("Ctrl-C stops it.");
            sandbox.warmUp();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private AvaturnDials avaturnDials(AvaturnDials before) {
        AvaturnDials turned =
                before.withKind(avaturnKind).withUrlLifetime(seconds(avaturnUrlLifetime));
        return avaturnWebhooks == null ? turned : turned.withWebhooks(avaturnWebhooks);
    }

    private static String keys(String id, String secret) {
        return "client id " + id + ", secret " + secret;
    }

    private SandboxOptions options() {
        return SandboxOptions.immediate()
                .withPort(port)
                .withComputingTime(seconds(computing))
                .withQueueTime(seconds(queue))
                .withTokenLifetime(seconds(tokenLifetime))
                .withRequestsPerMinute(requestsPerMinute)
                .withLatency(seconds(latency))
                .withBandwidth(bandwidth)
                .withPageSize(pageSize)
                .withWorkers(workers)
                .withFaults(new Faults(errors, cutAfter, lengthOff));
    }

    private static ErrorRate errorRate(String text) {
        try {
            return ErrorRate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private static int report(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("The sandbox cannot start: " + failure.getMessage());
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
