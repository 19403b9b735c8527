package dev.likeness.avatarsdk;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.ToJson;
import dev.likeness.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How this service's open and varying values are read. */
final class SdkJson {

    private SdkJson() {}

    static Json create() {
        return new Json(new StatusAdapter(), new StatusDetailAdapter(), new LandmarksAdapter());
    }

    /** A status is a text of any kind. */
    static final class StatusAdapter {
        @FromJson
        JobStatus fromJson(String text) {
            return new JobStatus(text);
        }

        @ToJson
        String toJson(JobStatus status) {
            return status.text();
        }
    }

    /** Points that were not found are NaN, bare or quoted, or null. */
    static final class LandmarksAdapter {
        @FromJson
        SdkLandmarks fromJson(JsonReader reader) throws IOException {
            if (reader.peek() == JsonReader.Token.NULL) {
                return reader.nextNull();
            }
            List<Double> values = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNext()) {
                if (reader.peek() == JsonReader.Token.NULL) {
                    reader.nextNull();
                    values.add(Double.NaN);
                } else {
                    values.add(reader.nextDouble());
                }
            }
            reader.endArray();
            return SdkLandmarks.of(values);
        }

        @ToJson
        List<Double> toJson(SdkLandmarks landmarks) {
            return landmarks.coordinates();
        }
    }

    /** The detail is an object, but a plain text will do. */
    static final class StatusDetailAdapter {
        @FromJson
        StatusDetail fromJson(JsonReader reader) throws IOException {
            Object value = reader.readJsonValue();
            if (value == null) {
                return null;
            }
            if (value instanceof Map<?, ?> fields) {
                Object message = fields.get("message");
                Integer code = fields.get("code") instanceof Double d ? d.intValue() : null;
                return new StatusDetail(code, message == null ? null : message.toString());
            }
            return new StatusDetail(null, value.toString());
        }

        @ToJson
        Map<String, Object> toJson(StatusDetail detail) {
            return detail.message() == null ? Map.of() : Map.of("message", detail.message());
        }
    }
}
