package dev.likeness.sandbox.server;

import java.util.List;
import java.util.Optional;

/** Reads the form that orders an avatar. */
final class AvatarRequests {

    private static final int LONGEST_NAME = 255;
    private static final String EXPORT_PARAMETERS = "export_parameters";

    private final ParameterCatalogue parameters;
    private final ExportRequests exports;
    private final Selfies selfies;

    AvatarRequests(ParameterCatalogue parameters, ExportRequests exports, Selfies selfies) {
        this.parameters = parameters;
        this.exports = exports;
        this.selfies = selfies;
    }

    /** Checks every field; 400 that names the first wrong one. */
    AvatarOrder read(Form form) {
        String name = form.text("name").orElse("");
        if (name.length() > LONGEST_NAME) {
            throw ApiException.badField(
                    "name", "Ensure this field has no more than " + LONGEST_NAME + " characters.");
        }
        Pipeline pipeline = form.text("pipeline").map(Pipeline::of).orElse(Pipeline.ANIMATED_FACE);
        String subtype =
                form.text("pipeline_subtype")
                        .map(pipeline::requireSubtype)
                        .orElse(pipeline.defaultSubtype());
        ComputationParameters computation =
                form.text("parameters")
                        .map(json -> parameters.parse(pipeline, json))
                        .orElseGet(() -> parameters.defaultParameters(pipeline));
        return new AvatarOrder(
                name,
                form.text("description").orElse(""),
                pipeline,
                subtype,
                computation,
                exports(form, pipeline, subtype),
                photo(form));
    }

    /** Whole people are exported by default parameters where a request has none, heads are not. */
    private List<ExportOrder> exports(Form form, Pipeline pipeline, String subtype) {
        Optional<String> json = form.text(EXPORT_PARAMETERS).filter(text -> !text.isBlank());
        if (pipeline.isWhole() || pipeline.hasExports() && json.isPresent()) {
            return exports.parse(
                    pipeline,
                    subtype,
                    EXPORT_PARAMETERS,
                    json.orElse("{}"),
                    form.text("export_comment"));
        }
        if (json.isPresent()) {
            throw ApiException.badField(
                    EXPORT_PARAMETERS, pipeline.id() + " has no export parameters.");
        }
        return List.of();
    }

    private byte[] photo(Form form) {
        Optional<String> selfie = form.text("selfie");
        if (selfie.isPresent() && form.hasFile("photo")) {
            throw ApiException.badField("photo", "Give either a photo or a selfie, not both.");
        }
        if (selfie.isPresent()) {
            return photoOf(selfie.get());
        }
        byte[] photo =
                form.file("photo")
                        .orElseThrow(
                                () ->
                                        ApiException.badField(
                                                "photo",
                                                "Either a photo or a selfie is required."));
        if (photo.length == 0) {
            throw ApiException.badField("photo", "The submitted file is empty.");
        }
        return photo;
    }

    private byte[] photoOf(String selfie) {
        return selfies.find(selfie)
                .orElseThrow(
                        () -> ApiException.badField("selfie", "There is no selfie with this code."))
                .photo()
                .orElseThrow(
                        () ->
                                ApiException.badField(
                                        "selfie", "The selfie file has not been uploaded yet."));
    }
}
