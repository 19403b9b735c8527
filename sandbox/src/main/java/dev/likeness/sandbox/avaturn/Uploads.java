package dev.likeness.sandbox.avaturn;

import dev.likeness.sandbox.person.Sex;
import dev.likeness.sandbox.server.ApiException;
import dev.likeness.sandbox.server.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Places where photos go. Thread-safe. */
final class Uploads {

    private static final String FRONTAL = "image-frontal";
    private static final List<String> SIDES = List.of("image-side-1", "image-side-2");
    private static final String BODY_TYPE = "body-type";
    private static final String TELEPHOTO = "telephoto";

    private final Map<String, String> scanOfSecret = new ConcurrentHashMap<>();
    private final Scans scans;

    Uploads(Scans scans) {
        this.scans = scans;
    }

    /** The secret of a place for the photos of an avatar. */
    String placeFor(Scan scan) {
        String secret = UUID.randomUUID().toString();
        scanOfSecret.put(secret, scan.id());
        return secret;
    }

    /** Takes the photos of a form. */
    void take(String secret, Form form) {
        Scan scan =
                Optional.ofNullable(scanOfSecret.get(secret))
                        .flatMap(scans::find)
                        .orElseThrow(() -> Refusals.notFound("Upload"));
        if (!scans.begin(scan, photos(form))) {
            throw ApiException.withDetail(400, "The photos of this avatar are there already");
        }
    }

    static Scan.Photos photos(Form form) {
        byte[] frontal = jpeg(form, FRONTAL);
        List<String> sides = SIDES.stream().filter(form::hasFile).toList();
        if (sides.size() == 1) {
            throw Refusals.missing(
                    "body", sides.equals(SIDES.subList(0, 1)) ? SIDES.get(1) : SIDES.get(0));
        }
        sides.forEach(side -> jpeg(form, side));
        String telephoto = form.text(TELEPHOTO).orElse("false");
        if (!telephoto.matches("true|false")) {
            throw Refusals.invalid(
                    "body", TELEPHOTO, "value could not be parsed to a boolean", "type_error.bool");
        }
        return new Scan.Photos(frontal, 1 + sides.size(), sex(form));
    }

    private static Sex sex(Form form) {
        String type = form.text(BODY_TYPE).orElseThrow(() -> Refusals.missing("body", BODY_TYPE));
        return switch (type) {
            case "female" -> Sex.FEMALE;
            case "male" -> Sex.MALE;
            default ->
                    throw Refusals.invalid(
                            "body",
                            BODY_TYPE,
                            "value is not a valid enumeration member",
                            "type_error.enum");
        };
    }

    private static byte[] jpeg(Form form, String field) {
        byte[] file = form.file(field).orElseThrow(() -> Refusals.missing("body", field));
        boolean isJpeg = file.length > 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
        if (!isJpeg) {
            throw Refusals.invalid("body", field, "expected a JPEG", "value_error");
        }
        return file;
    }
}
