package dev.likeness.avaturn;

/**
 * Whom avatars belong to.
 *
 * @param id names the user, 32 characters
 */
public record AvaturnUser(String id) {}
