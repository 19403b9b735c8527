/**
 * The Avatar SDK Web API (api.avatarsdk.com): a typed REST client and the {@link
 * dev.likeness.service.AvatarService} on top of it.
 *
 * <p>Knows no engine and no cache.
 */
package dev.likeness.avatarsdk;
