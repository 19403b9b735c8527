package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import io.javalin.router.JavalinDefaultRouting;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ties the state of the server to the routes of the protocol. */
final class AvatarSdkRoutes {

    private final TokenRoutes tokenRoutes;
    private final PlayerRoutes playerRoutes;
    private final ParameterRoutes parameterRoutes;
    private final AvatarRoutes avatarRoutes;
    private final HeadRoutes headRoutes;
    private final PreviewRoutes previewRoutes;
    private final HaircutRoutes haircutRoutes;
    private final ExportRoutes exportRoutes;
    private final StaticRoutes staticRoutes;
    private final SelfieRoutes selfieRoutes;
    private final StatisticsRoutes statisticsRoutes;
    private final IndexPage indexPage;
    private final Function<BooleanSupplier, Rehearsal> rehearsals;

    AvatarSdkRoutes(Account account, Ground ground, List<SandboxService> more) {
        People people = ground.people();
        InstantSource clock = ground.clock();
        Executor workers = ground.workers();
        Supplier<Dials> dials = ground.dials();
        Supplier<Limits> limits = () -> dials.get().limits();
        Tokens tokens = new Tokens(clock, () -> dials.get().timing().tokenLifetime());
        Players players = new Players(clock);
        Throttle throttle = ground.throttle();
        Gate gate = new Gate(tokens, players, throttle);
        Pages pages = new Pages(() -> limits.get().pageSize());
        Downloads downloads = ground.downloads();
        Selfies selfies = new Selfies(clock);
        Statistics statistics = new Statistics(clock);
        Stocks stocks = Stocks.of(people);
        HaircutStock stock = stocks.haircuts();
        ParameterCatalogue parameters = new ParameterCatalogue(stock);
        ExportCatalogue exportable = new ExportCatalogue(stocks);
        ExportRequests exportRequests = new ExportRequests(exportable);
        ExportJobs exports = new ExportJobs(clock, workers, stocks);
        AvatarJobs avatars =
                new AvatarJobs(
                        people,
                        clock,
                        workers,
                        () -> dials.get().timing(),
                        AvatarJobs.Memory.ROOMY,
                        exports::createOrdered);
        AvatarAccess access = new AvatarAccess(avatars);

        tokenRoutes = new TokenRoutes(account, tokens);
        playerRoutes = new PlayerRoutes(gate, players, pages);
        parameterRoutes = new ParameterRoutes(gate, parameters, exportable);
        avatarRoutes =
                new AvatarRoutes(
                        gate,
                        avatars,
                        exports,
                        new AvatarRequests(parameters, exportRequests, selfies),
                        statistics,
                        pages);
        selfieRoutes = new SelfieRoutes(gate, selfies, downloads);
        statisticsRoutes = new StatisticsRoutes(gate, statistics);
        indexPage = new IndexPage(dials, more);
        rehearsals = idle -> new Rehearsal(exportRequests, parameters, stocks, idle);
        headRoutes = new HeadRoutes(gate, access, downloads);
        previewRoutes = new PreviewRoutes(gate, access, downloads);
        haircutRoutes = new HaircutRoutes(gate, access, stock, downloads);
        exportRoutes =
                new ExportRoutes(gate, access, exports, exportRequests, stocks, pages, downloads);
        staticRoutes = new StaticRoutes(gate, stocks, downloads);
    }

    /** What tries out everything while {@code idle} says that nobody waits. */
    Rehearsal rehearsal(BooleanSupplier idle) {
        return rehearsals.apply(idle);
    }

    void addTo(JavalinDefaultRouting routing) {
        indexPage.addTo(routing);
        tokenRoutes.addTo(routing);
        playerRoutes.addTo(routing);
        parameterRoutes.addTo(routing);
        avatarRoutes.addTo(routing);
        headRoutes.addTo(routing);
        previewRoutes.addTo(routing);
        haircutRoutes.addTo(routing);
        exportRoutes.addTo(routing);
        staticRoutes.addTo(routing);
        selfieRoutes.addTo(routing);
        statisticsRoutes.addTo(routing);
    }
}
