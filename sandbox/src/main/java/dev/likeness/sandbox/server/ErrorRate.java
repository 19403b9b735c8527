package dev.likeness.sandbox.server;

import java.util.regex.Pattern;

/**
 * Errors on a route. Of ten requests at a rate of 0.3, the fourth, the seventh and the tenth fail:
 * no chance is involved.
 *
 * @param method like "GET", or "*" for all (not null)
 * @param path with "*" for any text, like "/avatars/*" (not null)
 * @param status of the answer, 400 to 599
 * @param rate which part of the requests fails, 0 to 1
 */
public record ErrorRate(String method, String path, int status, double rate) {

    /** Thirds and tenths are no binary fractions. */
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public ErrorRate {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Expected a status 400 to 599, found " + status);
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("Expected a rate from 0 to 1, found " + rate);
        }
    }

    /**
     * Reads "METHOD PATH STATUS RATE", like "GET /avatars/* 503 0.2".
     *
     * @param text the four words (not null)
     * @return the error rate
     * @throws IllegalArgumentException if it is something else
     */
    public static ErrorRate parse(String text) {
        String[] words = text.strip().split("\\s+");
        try {
            if (words.length == 4) {
                return new ErrorRate(
                        words[0],
                        words[1],
                        Integer.parseInt(words[2]),
                        Double.parseDouble(words[3]));
            }
        } catch (NumberFormatException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    boolean concerns(String requestMethod, String requestPath) {
        return (method.equals("*") || method.equalsIgnoreCase(requestMethod))
                && requestPath.matches(Pattern.quote(path).replace("*", "\\E.*\\Q"));
    }

    /** Tells whether the request of this number (from 0) fails. */
    boolean hits(long number) {
        return Math.floor((number + 1) * rate + ROUNDING) > Math.floor(number * rate + ROUNDING);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + status + " " + rate;
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "Expected METHOD PATH STATUS RATE like \"GET /avatars/* 503 0.2\", found \""
                        + text
                        + "\"",
                cause);
    }
}
