package dev.likeness.avatarsdk;

import dev.likeness.avatarsdk.parameters.ComputationParameters;
import dev.likeness.avatarsdk.parameters.ExportParameters;
import dev.likeness.service.Photo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is sent to have an avatar computed. Maps and lists become JSON. {@link #of} builds one that
 * is checked against the service's documentation.
 *
 * @param name for lists (not null, may be empty)
 * @param description free text (not null, may be empty)
 * @param source either a photo or a selfie (not null)
 * @param pipeline how to compute (not null)
 * @param parameters what to compute, or empty for the service's defaults
 * @param exports one map of export parameters for each export wanted (not null, may be empty)
 * @param exportComment free text for the exports (not null, may be empty)
 */
public record NewAvatar(
        String name,
        String description,
        AvatarSource source,
        Pipeline pipeline,
        Optional<Map<String, Object>> parameters,
        List<Map<String, Object>> exports,
        String exportComment) {

    /** Checks for null and copies the list. */
    public NewAvatar {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(parameters, "parameters");
        exports = List.copyOf(exports);
        Objects.requireNonNull(exportComment, "exportComment");
    }

    /** Of a photo, unchecked: for who has asked the account what it may use. */
    NewAvatar(
            String name,
            String description,
            Photo photo,
            Pipeline pipeline,
            Optional<Map<String, Object>> parameters,
            List<Map<String, Object>> exports) {
        this(name, description, new AvatarSource.OfPhoto(photo), pipeline, parameters, exports, "");
    }

    /**
     * Begins an order of a photo.
     *
     * @param photo JPEG or PNG (not null)
     * @return a builder (not null)
     */
    public static Builder of(Photo photo) {
        return new Builder(new AvatarSource.OfPhoto(photo));
    }

    /**
     * Begins an order of a selfie.
     *
     * @param selfieCode of a selfie whose photo is there (not null)
     * @return a builder (not null)
     */
    public static Builder ofSelfie(String selfieCode) {
        return new Builder(new AvatarSource.OfSelfie(selfieCode));
    }

    /** Collects an order. One thread at a time. */
    public static final class Builder {

        private final AvatarSource source;
        private final List<ExportParameters> exports = new ArrayList<>();
        private String name = "";
        private String description = "";
        private Pipeline pipeline = Pipeline.ANIMATED_FACE;
        private Optional<ComputationParameters> parameters = Optional.empty();
        private String exportComment = "";
        private boolean checked = true;

        private Builder(AvatarSource source) {
            this.source = source;
        }

        /**
         * Names the avatar.
         *
         * @param text for lists (not null)
         * @return this
         */
        public Builder name(String text) {
            name = Objects.requireNonNull(text, "name");
            return this;
        }

        /**
         * Describes the avatar.
         *
         * @param text free (not null)
         * @return this
         */
        public Builder description(String text) {
            description = Objects.requireNonNull(text, "description");
            return this;
        }

        /**
         * Chooses how to compute; {@link Pipeline#ANIMATED_FACE} if it is not called.
         *
         * @param chosen the pipeline (not null)
         * @return this
         */
        public Builder pipeline(Pipeline chosen) {
            pipeline = Objects.requireNonNull(chosen, "pipeline");
            return this;
        }

        /**
         * Chooses what to compute; the service's defaults if it is not called.
         *
         * @param chosen the parameters (not null)
         * @return this
         */
        public Builder parameters(ComputationParameters chosen) {
            parameters = Optional.of(chosen);
            return this;
        }

        /**
         * Orders one export more. The exports will be listed in the order of these calls.
         *
         * @param chosen the parameters (not null)
         * @return this
         */
        public Builder export(ExportParameters chosen) {
            exports.add(Objects.requireNonNull(chosen, "export"));
            return this;
        }

        /**
         * A note to the exports.
         *
         * @param text free (not null)
         * @return this
         */
        public Builder exportComment(String text) {
            exportComment = Objects.requireNonNull(text, "exportComment");
            return this;
        }

        /**
         * Leaves all checks to the service: for accounts with custom work, and for parameters that
         * the account was offered.
         *
         * @return this
         */
        public Builder unchecked() {
            checked = false;
            return this;
        }

        /**
         * Ends the collecting.
         *
         * @return the order (not null)
         * @throws IllegalArgumentException if the pipeline has not got what is asked for; the
         *     message tells what the documentation's table says
         */
        public NewAvatar build() {
            if (checked) {
                parameters.ifPresent(
                        chosen -> chosen.requireFor(pipeline.name(), pipeline.subtype()));
                exports.forEach(export -> export.requireFor(pipeline.name(), pipeline.subtype()));
            }
            return new NewAvatar(
                    name,
                    description,
                    source,
                    pipeline,
                    parameters.map(chosen -> chosen.toMap(pipeline.name())),
                    exports.stream().map(ExportParameters::toMap).toList(),
                    exportComment);
        }
    }
}
