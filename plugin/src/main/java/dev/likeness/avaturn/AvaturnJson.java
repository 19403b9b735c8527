package dev.likeness.avaturn;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import dev.likeness.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** How this service's open and varying values are read and written. */
final class AvaturnJson {

    private static final JsonAdapter<Customization> CUSTOMIZATIONS =
            new Moshi.Builder().build().adapter(Customization.class);

    private AvaturnJson() {}

    static Json create() {
        return new Json(new StatusAdapter(), new ListedAvatarAdapter());
    }

    /** Parts that are null are left out. */
    static String write(Customization look) {
        return CUSTOMIZATIONS.toJson(look);
    }

    /** A status is a text of any kind. */
    static final class StatusAdapter {
        @FromJson
        AvaturnStatus fromJson(String text) {
            return new AvaturnStatus(text);
        }

        @ToJson
        String toJson(AvaturnStatus status) {
            return status.text();
        }
    }

    /** Only the id is known; the rest is kept as it is. */
    static final class ListedAvatarAdapter {
        @FromJson
        ListedAvatar fromJson(Map<String, Object> fields) {
            if (!(fields.get("id") instanceof String id) || id.isBlank()) {
                throw new JsonDataException("An avatar in the list has no id");
            }
            return new ListedAvatar(id, fields);
        }

        @ToJson
        Map<String, Object> toJson(ListedAvatar avatar) {
            return new LinkedHashMap<>(avatar.fields());
        }
    }
}
