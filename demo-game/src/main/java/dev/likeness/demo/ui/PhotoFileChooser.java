package dev.likeness.demo.ui;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** The system's way to pick a photo file, where there is one. */
final class PhotoFileChooser {

    private File folder = new File(System.getProperty("user.home"));

    /** On macOS the game's window occupies the thread that Swing would need. */
    static boolean isAvailable() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return !mac && !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens the window and returns at once.
     *
     * @param picked hears of the file on Swing's thread, if the player picks one (not null)
     */
    void open(Consumer<Path> picked) {
        EventQueue.invokeLater(
                () -> {
                    JFileChooser chooser = new JFileChooser(folder);
                    chooser.setDialogTitle("Choose a photo");
                    chooser.setFileFilter(
                            new FileNameExtensionFilter(
                                    "Photos (JPEG, PNG)", "jpg", "jpeg", "png"));
                    if (chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION) {
                        folder = chooser.getCurrentDirectory();
                        picked.accept(chooser.getSelectedFile().toPath());
                    }
                });
    }
}
