package dev.likeness.demo.viewer;

import com.jme3.asset.AssetManager;
import java.util.function.Consumer;

final class WindowRun {
    WindowRun(ViewerOptions options, Consumer<String> notices) {}

    int run(AssetManager assets) {
        return 0;
    }
}
