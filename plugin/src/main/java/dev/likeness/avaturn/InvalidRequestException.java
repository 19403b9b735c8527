package dev.likeness.avaturn;

import dev.likeness.job.ServiceRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Fields of a request are wrong (422). */
public final class InvalidRequestException extends ServiceRefusedException {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 422;

    private final ArrayList<String[]> errors = new ArrayList<>();

    InvalidRequestException(String what, Throwable cause, List<FieldError> errors) {
        super(what + " answered 422: " + words(errors), cause, STATUS);
        errors.forEach(e -> this.errors.add(new String[] {e.field(), e.message(), e.type()}));
    }

    private static String words(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }

    /**
     * What is wrong with which field.
     *
     * @return in the service's order (not null, may be empty)
     */
    public List<FieldError> errors() {
        return errors.stream().map(e -> new FieldError(e[0], e[1], e[2])).toList();
    }
}
