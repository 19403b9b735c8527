package dev.likeness.sandbox.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRouting;
import java.util.Map;
import java.util.function.Function;

/** What may be asked for when an avatar is ordered. */
final class ParameterRoutes {

    private final Gate gate;
    private final ParameterCatalogue parameters;
    private final ExportCatalogue exports;

    ParameterRoutes(Gate gate, ParameterCatalogue parameters, ExportCatalogue exports) {
        this.gate = gate;
        this.parameters = parameters;
        this.exports = exports;
    }

    void addTo(JavalinDefaultRouting routing) {
        routing.get("/parameters/available/{pipeline}/", bySubtype(parameters::available));
        routing.get("/parameters/default/{pipeline}/", bySubtype(parameters::defaults));
        routing.get(
                "/export_parameters/available/{pipeline}/", gate.forApps(this::exportParameters));
    }

    private void exportParameters(Context ctx, AppKind app) {
        Pipeline pipeline = Pipeline.of(ctx.pathParam("pipeline"));
        Answers.json(ctx, 200, exports.available(pipeline, subtype(ctx, pipeline)));
    }

    private Handler bySubtype(Function<Pipeline, Object> answer) {
        return gate.forApps(
                (ctx, app) -> {
                    Pipeline pipeline = Pipeline.of(ctx.pathParam("pipeline"));
                    Answers.json(ctx, 200, Map.of(subtype(ctx, pipeline), answer.apply(pipeline)));
                });
    }

    private static String subtype(Context ctx, Pipeline pipeline) {
        String subtype = ctx.queryParam("pipeline_subtype");
        return subtype == null ? pipeline.defaultSubtype() : pipeline.requireSubtype(subtype);
    }
}
