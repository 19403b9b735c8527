package dev.likeness.face;

import com.jme3.export.JmeExporter;
import com.jme3.export.JmeImporter;
import com.jme3.texture.Texture2D;

/**
 * A texture that a renderer makes again when it needs it: a saved avatar would carry megabytes of
 * it otherwise.
 */
final class UnsavedTexture extends Texture2D {

    @Override
    public void write(JmeExporter exporter) {
        // Nothing of it belongs in a file.
    }

    @Override
    public void read(JmeImporter importer) {
        // Nothing of it is in the file.
    }
}
