package dev.likeness.avaturn;

import com.squareup.moshi.JsonReader;
import dev.likeness.http.HttpErrorAnswer;
import dev.likeness.job.ServiceRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okio.Buffer;

/** Tells the service's kinds of refusals apart. */
final class Refusals {

    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;

    private Refusals() {}

    static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ServiceRefusedException e) {
            throw ofItsKind(e);
        }
    }

    private static ServiceRefusedException ofItsKind(ServiceRefusedException e) {
        return switch (e.httpStatus()) {
            case CONFLICT -> new WrongSlotException(e.getMessage(), e.getCause());
            case GONE -> new AssetGoneException(e.getMessage(), e.getCause());
            case UNPROCESSABLE -> invalid(e);
            default -> e;
        };
    }

    private static ServiceRefusedException invalid(ServiceRefusedException e) {
        String body = e.getCause() instanceof HttpErrorAnswer answer ? answer.body() : "";
        List<FieldError> errors = errors(body);
        if (errors.isEmpty()) {
            return e;
        }
        String what = e.getMessage().split(" answered ", 2)[0];
        return new InvalidRequestException(what, e.getCause(), errors);
    }

    /** What the service's framework writes: a list of places with messages; else nothing. */
    static List<FieldError> errors(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return reader.readJsonValue() instanceof Map<?, ?> fields
                            && fields.get("detail") instanceof List<?> detail
                    ? errors(detail)
                    : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<FieldError> errors(List<?> detail) {
        List<FieldError> errors = new ArrayList<>();
        for (Object item : detail) {
            if (item instanceof Map<?, ?> error) {
                errors.add(
                        new FieldError(
                                place(error.get("loc")),
                                text(error.get("msg")),
                                text(error.get("type"))));
            }
        }
        return errors;
    }

    /** Names of fields and numbers of list items. */
    private static String place(Object loc) {
        return loc instanceof List<?> steps
                ? steps.stream().map(Refusals::text).collect(Collectors.joining("."))
                : text(loc);
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
