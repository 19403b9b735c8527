package dev.likeness.avaturn;

/**
 * What the service finds wrong with one field of a request.
 *
 * @param field where, like "body.assets.clothing.id" (not null, may be empty)
 * @param message what is wrong (not null, may be empty)
 * @param type the service's name for that kind of error (not null, may be empty)
 */
public record FieldError(String field, String message, String type) {}
