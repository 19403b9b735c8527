package dev.likeness.model.gltf;

import dev.likeness.job.BadFileException;
import java.nio.ByteBuffer;

/** The component types of glTF accessors. */
public enum GltfComponent {
    BYTE(5120, 1, 127),
    UNSIGNED_BYTE(5121, 1, 255),
    SHORT(5122, 2, 32_767),
    UNSIGNED_SHORT(5123, 2, 65_535),
    UNSIGNED_INT(5125, 4, 4_294_967_295f),
    FLOAT(5126, 4, 1);

    private final int code;
    private final int bytes;
    private final float one;

    GltfComponent(int code, int bytes, float one) {
        this.code = code;
        this.bytes = bytes;
        this.one = one;
    }

    public static GltfComponent of(Integer code) {
        for (GltfComponent type : values()) {
            if (code != null && type.code == code) {
                return type;
            }
        }
        throw new BadFileException("expected a component type 5120 to 5126, found " + code, null);
    }

    public int bytes() {
        return bytes;
    }

    public float read(ByteBuffer values, int at) {
        return this == FLOAT ? values.getFloat(at) : readInt(values, at);
    }

    public int readInt(ByteBuffer values, int at) {
        return switch (this) {
            case BYTE -> values.get(at);
            case UNSIGNED_BYTE -> values.get(at) & 0xFF;
            case SHORT -> values.getShort(at);
            case UNSIGNED_SHORT -> values.getShort(at) & 0xFFFF;
            case UNSIGNED_INT -> values.getInt(at);
            case FLOAT -> (int) values.getFloat(at);
        };
    }

    /** The value that a normalised integer stands for; a float stands for itself. */
    public float normalize(float value) {
        return this == FLOAT ? value : Math.max(-1, value / one);
    }
}
