package dev.likeness.demo.ui;

import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Insets3f;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.component.SpringGridLayout;

/** Every key in one panel. */
final class HelpPanel {

    private static final String[][] KEYS = {
        {"1 ... 9", "haircut"},
        {"C", "next hair colour"},
        {"Space, T", "talk"},
        {"F1 ... F5", "expressions"},
        {"Drag, arrows", "look around"},
        {"Wheel, + and -", "nearer, farther"},
        {"H", "this help"},
        {"Esc", "back"},
    };

    private Container panel;

    /** Makes the panel; once Lemur has its style. */
    void build() {
        panel =
                new Container(
                        new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Last),
                        StudioStyle.PANEL);
        panel.addChild(new Label("Keys", StudioStyle.TITLE));
        for (String[] key : KEYS) {
            Label left = new Label(key[0], StudioStyle.WARNING);
            left.setInsets(new Insets3f(4, 0, 4, 30));
            panel.addChild(left);
            Label right = new Label(key[1]);
            right.setInsets(new Insets3f(4, 0, 4, 0));
            panel.addChild(right, 1);
        }
    }

    Panel panel() {
        return panel;
    }
}
