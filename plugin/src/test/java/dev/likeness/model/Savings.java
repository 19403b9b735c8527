package dev.likeness.model;

import com.jme3.asset.AssetManager;
import com.jme3.export.binary.BinaryExporter;
import com.jme3.export.binary.BinaryImporter;
import com.jme3.scene.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Saves avatars as the engine saves scenes (j3o), and loads them as any game would. */
final class Savings {

    private final AssetManager assets;

    Savings(AssetManager assets) {
        this.assets = assets;
    }

    AvatarInstance roundTrip(AvatarInstance avatar) {
        return AvatarInstance.in(load(save(avatar.node()))).get(0);
    }

    byte[] save(Node node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BinaryExporter.getInstance().save(node, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Node load(byte[] file) {
        BinaryImporter importer = BinaryImporter.getInstance();
        importer.setAssetManager(assets);
        try {
            return (Node) importer.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
