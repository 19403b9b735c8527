/**
 * Files that are the same for all avatars, by key on disk: whole or absent, fetched once however
 * many threads ask.
 *
 * <p>Knows no vendor and no engine; where the bytes come from is the caller's affair.
 */
package dev.likeness.cache;
