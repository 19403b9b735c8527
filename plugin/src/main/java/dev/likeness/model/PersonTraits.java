package dev.likeness.model;

import com.jme3.math.ColorRGBA;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.likeness.model.file.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a service read from the photo and wrote into {@code model.json} beside the meshes. Every
 * part may be unknown; fields that are not known here are passed over.
 *
 * @param gender as the file has it, for example "female"
 * @param skin linear colour of the skin (alias, not to be changed)
 * @param hair linear colour of the hair (alias, not to be changed)
 * @param iris linear colour of the iris (alias, not to be changed)
 * @param lips linear colour of the lips (alias, not to be changed)
 * @param haircut the service's name of the haircut that fits best
 * @param pipeline name of the pipeline, for example "metaperson_2.0"
 */
public record PersonTraits(
        Optional<String> gender,
        Optional<ColorRGBA> skin,
        Optional<ColorRGBA> hair,
        Optional<ColorRGBA> iris,
        Optional<ColorRGBA> lips,
        Optional<String> haircut,
        Optional<String> pipeline) {

    /** Nothing is known. */
    public static final PersonTraits UNKNOWN = of(Map.of());

    private static final JsonAdapter<Object> JSON =
            new Moshi.Builder().build().adapter(Object.class);

    /**
     * Reads a file.
     *
     * @param file JSON (not null)
     * @return what it tells (not null)
     * @throws dev.likeness.job.BadFileException if it is no JSON object
     */
    static PersonTraits read(SourceFile file) {
        try {
            if (JSON.fromJson(new String(file.bytes(), StandardCharsets.UTF_8))
                    instanceof Map<?, ?> fields) {
                return of(fields);
            }
        } catch (IOException | JsonDataException e) {
            throw file.bad("expected a JSON object, found: " + e.getMessage());
        }
        throw file.bad("expected a JSON object, found something else");
    }

    private static PersonTraits of(Map<?, ?> fields) {
        return new PersonTraits(
                text(fields, "gender"),
                color(fields, "skin_color"),
                color(fields, "hair_color"),
                color(fields, "eye_iris_color"),
                color(fields, "lips_color"),
                text(fields, "haircut_name"),
                text(fields, "pipeline"));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Colours are sRGB, 0 to 255. */
    private static Optional<ColorRGBA> color(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Map<?, ?> channels
                && channels.get("red") instanceof Number red
                && channels.get("green") instanceof Number green
                && channels.get("blue") instanceof Number blue) {
            return Optional.of(new ColorRGBA().setAsSrgb(share(red), share(green), share(blue), 1));
        }
        return Optional.empty();
    }

    private static float share(Number channel) {
        double value = channel.doubleValue() / 255;
        return (float) (value >= 0 ? Math.min(1, value) : 0);
    }
}
