package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRouting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /avatars/{code}/exports/}: the deliveries of the metaperson pipelines. */
final class ExportRoutes {

    private static final String PATH = "/avatars/{code}/exports/";
    private static final String FILE = PATH + "{export}/files/{identity}/";

    private final Gate gate;
    private final AvatarAccess access;
    private final ExportJobs jobs;
    private final ExportRequests requests;
    private final Stocks stocks;
    private final Pages pages;
    private final Downloads downloads;

    ExportRoutes(
            Gate gate,
            AvatarAccess access,
            ExportJobs jobs,
            ExportRequests requests,
            Stocks stocks,
            Pages pages,
            Downloads downloads) {
        this.gate = gate;
        this.access = access;
        this.jobs = jobs;
        this.requests = requests;
        this.stocks = stocks;
        this.pages = pages;
        this.downloads = downloads;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get(PATH, gate.forCallers(this::list));
        routing.post(PATH, gate.forCallers(this::create));
        routing.get(PATH + "{export}/", gate.forCallers(this::show));
        routing.get(FILE + "file/", gate.forCallers(this::file));
        routing.get(FILE + "static_files/{name}", gate.forCallers(this::staticFile));
        routing.get("/public/{export}/avatar.zip", this::publicFile);
    }

    private void list(Context ctx, Caller caller) {
        List<ExportJob> exports = jobs.of(access.completed(ctx, caller).job());
        Answers.json(
                ctx,
                200,
                pages.page(ctx, exports).stream()
                        .map(export -> ExportJson.of(Links.of(ctx), export))
                        .toList());
    }

    private void create(Context ctx, Caller caller) {
        AvatarAccess.Completed avatar = access.completed(ctx, caller);
        Form form = Form.of(ctx);
        String field =
                form.text("export_parameters").isPresent() ? "export_parameters" : "parameters";
        if (!avatar.order().pipeline().hasExports()) {
            throw ApiException.badField(
                    field, avatar.order().pipeline().id() + " has no export parameters.");
        }
        Optional<String> comment = form.text("comment").or(() -> form.text("export_comment"));
        List<ExportOrder> orders =
                requests.parse(
                        avatar.order().pipeline(),
                        avatar.order().subtype(),
                        field,
                        form.text(field).orElse("{}"),
                        comment);
        if (orders.size() != 1) {
            throw ApiException.badField(field, "Expected one export, found " + orders.size() + ".");
        }
        ExportJob export = jobs.create(avatar.job(), avatar.person(), orders.get(0));
        Answers.json(ctx, 201, ExportJson.of(Links.of(ctx), export));
    }

    private void show(Context ctx, Caller caller) {
        Answers.json(ctx, 200, ExportJson.of(Links.of(ctx), find(ctx, caller)));
    }

    private void file(Context ctx, Caller caller) throws IOException {
        ExportFile file = find(ctx, caller).require(ctx.pathParam("identity"));
        downloads.send(ctx, file.zip().read(), Downloads.ZIP);
    }

    private void staticFile(Context ctx, Caller caller) throws IOException {
        ExportFile file = find(ctx, caller).require(ctx.pathParam("identity"));
        StaticTexture texture =
                file.staticTextures().stream()
                        .filter(each -> each.fileName().equals(ctx.pathParam("name")))
                        .findFirst()
                        .orElseThrow(ApiException::notFound);
        downloads.send(ctx, stocks.file(texture), texture.contentType());
    }

    private void publicFile(Context ctx) throws IOException {
        ExportJob export =
                jobs.find(ctx.pathParam("export"))
                        .filter(job -> job.order().makePublic())
                        .orElseThrow(ApiException::notFound);
        downloads.send(ctx, export.require(ExportFile.AVATAR).zip().read(), Downloads.ZIP);
    }

    private ExportJob find(Context ctx, Caller caller) {
        AvatarJob avatar = access.completed(ctx, caller).job();
        return jobs.find(ctx.pathParam("export"))
                .filter(export -> export.avatar() == avatar)
                .orElseThrow(ApiException::notFound);
    }
}
