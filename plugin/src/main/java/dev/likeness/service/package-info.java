/**
 * The vendor-neutral contract between a game and an avatar service: order an avatar from a photo,
 * hear how far it is, learn which files it consists of, fetch each of them.
 *
 * <p>Knows no vendor, no HTTP library and no engine. The vendors' packages implement it.
 */
package dev.likeness.service;
