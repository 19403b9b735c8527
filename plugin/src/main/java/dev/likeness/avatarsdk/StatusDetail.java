package dev.likeness.avatarsdk;

/**
 * A longer word on a status, mostly why an avatar failed.
 *
 * @param code the service's number for it (may be null)
 * @param message English text (may be null)
 */
public record StatusDetail(Integer code, String message) {}
