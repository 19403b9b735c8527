package dev.likeness.avatarsdk;

import com.squareup.moshi.Json;

/**
 * How many avatars an account made in the current billing period. Every part may be null.
 *
 * @param created made
 * @param prepaid still free of charge
 * @param toPay to be paid
 */
public record SdkUsage(Long created, Long prepaid, @Json(name = "to_pay") Long toPay) {}
