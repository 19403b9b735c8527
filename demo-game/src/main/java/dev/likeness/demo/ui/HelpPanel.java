package dev.likeness.demo.ui;

import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Insets3f;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.component.SpringGridLayout;

/** Every key in one panel. */
public final class HelpPanel {

    private final String[][] keys;
    private Container panel;

    /**
     * Prepares the panel.
     *
     * @param keys pairs of a key and what it does (not null, alias)
     */
    public HelpPanel(String[][] keys) {
        this.keys = keys;
    }

    /** Makes the panel; once Lemur has its style. */
    public void build() {
        panel =
                new Container(
                        new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Last),
                        StudioStyle.PANEL);
        panel.addChild(new Label("Keys", StudioStyle.TITLE));
        for (String[] key : keys) {
            Label left = new Label(key[0], StudioStyle.WARNING);
            left.setInsets(new Insets3f(4, 0, 4, 30));
            panel.addChild(left);
            Label right = new Label(key[1]);
            right.setInsets(new Insets3f(4, 0, 4, 0));
            panel.addChild(right, 1);
        }
    }

    /**
     * What to attach.
     *
     * @return null before {@link #build()}
     */
    public Panel panel() {
        return panel;
    }
}
