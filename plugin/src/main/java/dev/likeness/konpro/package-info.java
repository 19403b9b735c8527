/**
 * The KonPro API (api.konpro.ai, upload.konpro.ai): a typed REST client for assets, photo avatar
 * groups with their looks and trainings, generations and the list of avatars.
 *
 * <p>Knows no engine and no cache.
 */
package dev.likeness.konpro;
