/**
 * What all clients of services share: credentials bound to one host, retry and throttling, upload
 * and download progress, error bodies read into {@link dev.likeness.job.AvatarException}s.
 *
 * <p>Knows OkHttp, and no vendor, no cache and no engine.
 */
package dev.likeness.http;
