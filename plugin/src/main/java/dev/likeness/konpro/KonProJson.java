package dev.likeness.konpro;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.ToJson;
import dev.likeness.http.Json;

/** How this service's open values are read. */
final class KonProJson {

    private KonProJson() {}

    static Json create() {
        return new Json(new StateAdapter());
    }

    /** A state is a text of any kind. */
    static final class StateAdapter {
        @FromJson
        JobState fromJson(String text) {
            return new JobState(text);
        }

        @ToJson
        String toJson(JobState state) {
            return state.text();
        }
    }
}
