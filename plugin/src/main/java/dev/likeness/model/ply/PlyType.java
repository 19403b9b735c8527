package dev.likeness.model.ply;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The scalar types of a PLY header, under their old and their new names. */
public enum PlyType {
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    PlyType(int bytes) {
        this.bytes = bytes;
    }

    public static Optional<PlyType> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "char", "int8" -> INT8;
                    case "uchar", "uint8" -> UINT8;
                    case "short", "int16" -> INT16;
                    case "ushort", "uint16" -> UINT16;
                    case "int", "int32" -> INT32;
                    case "uint", "uint32" -> UINT32;
                    case "float", "float32" -> FLOAT32;
                    case "double", "float64" -> FLOAT64;
                    default -> null;
                });
    }

    /** Size of one value in a binary body. */
    public int bytes() {
        return bytes;
    }

    /** Reads the value at the buffer's position and moves on. */
    double read(ByteBuffer body) {
        int at = body.position();
        if (body.remaining() < bytes) {
            throw new BufferUnderflowException();
        }
        body.position(at + bytes);
        return at(body, at);
    }

    /** Reads the value at an index. */
    double at(ByteBuffer body, int index) {
        return switch (this) {
            case INT8 -> body.get(index);
            case UINT8 -> body.get(index) & 0xFF;
            case INT16 -> body.getShort(index);
            case UINT16 -> body.getShort(index) & 0xFFFF;
            case INT32 -> body.getInt(index);
            case UINT32 -> Integer.toUnsignedLong(body.getInt(index));
            case FLOAT32 -> body.getFloat(index);
            case FLOAT64 -> body.getDouble(index);
        };
    }
}
