package dev.likeness.inspect;

/**
 * One animation clip in the file.
 *
 * @param name as the file has it (not null)
 * @param seconds how long it is (>=0)
 * @param tracks how many bones it moves (>=0)
 */
public record ClipReport(String name, double seconds, int tracks) {}
