package dev.likeness.sandbox.server;

import dev.likeness.sandbox.person.People;
import io.javalin.router.JavalinDefaultRouting;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Ties the state of the server to the routes of the protocol. */
final class AvatarSdkRoutes {

    private final TokenRoutes tokenRoutes;
    private final PlayerRoutes playerRoutes;
    private final ParameterRoutes parameterRoutes;
    private final AvatarRoutes avatarRoutes;
    private final HeadRoutes headRoutes;
    private final HaircutRoutes haircutRoutes;
    private final ExportRoutes exportRoutes;
    private final StaticRoutes staticRoutes;
    private final IndexPage indexPage = new IndexPage();

    AvatarSdkRoutes(
            Account account,
            People people,
            InstantSource clock,
            Executor workers,
            Timing timing,
            Limits limits) {
        Tokens tokens = new Tokens(clock, timing.tokenLifetime());
        Players players = new Players(clock);
        Gate gate = new Gate(tokens, players, new Throttle(clock, limits.requestsPerMinute()));
        Pages pages = new Pages(limits.pageSize());
        Downloads downloads = new Downloads(new Pace(limits.bytesPerSecond()));
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
                        timing,
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
                        new AvatarRequests(parameters, exportRequests),
                        pages);
        headRoutes = new HeadRoutes(gate, access, downloads);
        haircutRoutes = new HaircutRoutes(gate, access, stock, downloads);
        exportRoutes =
                new ExportRoutes(gate, access, exports, exportRequests, stock, pages, downloads);
        staticRoutes = new StaticRoutes(gate, stock, downloads);
    }

    void addTo(JavalinDefaultRouting routing) {
        indexPage.addTo(routing);
        tokenRoutes.addTo(routing);
        playerRoutes.addTo(routing);
        parameterRoutes.addTo(routing);
        avatarRoutes.addTo(routing);
        headRoutes.addTo(routing);
        haircutRoutes.addTo(routing);
        exportRoutes.addTo(routing);
        staticRoutes.addTo(routing);
    }
}
