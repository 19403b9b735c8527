package dev.likeness.demo.viewer;

import com.jme3.math.Vector3f;
import com.jme3.scene.Spatial;
import com.simsilica.lemur.Axis;
import com.simsilica.lemur.Button;
import com.simsilica.lemur.Container;
import com.simsilica.lemur.DefaultRangedValueModel;
import com.simsilica.lemur.FillMode;
import com.simsilica.lemur.Label;
import com.simsilica.lemur.Panel;
import com.simsilica.lemur.RangedValueModel;
import com.simsilica.lemur.Slider;
import com.simsilica.lemur.TextField;
import com.simsilica.lemur.component.SpringGridLayout;
import com.simsilica.lemur.core.VersionedReference;
import com.simsilica.lemur.event.CursorEventControl;
import com.simsilica.lemur.event.CursorMotionEvent;
import com.simsilica.lemur.event.DefaultCursorListener;
import com.simsilica.lemur.style.ElementId;
import dev.likeness.demo.ui.StudioStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A slider for every blendshape, with a filter and a place to scroll. Render thread. */
final class ShapesPanel {

    static final float WIDTH = 292;

    private static final float NAME_WIDTH = 150;
    private static final float SLIDER_WIDTH = 100;
    private static final float VALUE_WIDTH = 36;
    private static final float LINE_HEIGHT = 21;
    private static final float ROOM_FOR_THE_REST = 190;
    private static final ElementId PLAIN = new ElementId("plain");

    /** Hears of moved sliders. */
    @FunctionalInterface
    interface Listener {
        void set(String shape, float weight);
    }

    /** A weight that a slider moves and a game listens to. */
    private static final class Weight {
        private final RangedValueModel model = new DefaultRangedValueModel(0, 1, 0);
        private final VersionedReference<Double> changes = model.createReference();
    }

    private final Listener listener;
    private final Container panel =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Last),
                    StudioStyle.PANEL);
    private final Label title = new Label("Blendshapes");
    private final Label position = new Label("", StudioStyle.SMALL);
    private final TextField filter = new TextField("");
    private final VersionedReference<?> typed = filter.getDocumentModel().createReference();
    private final Map<String, Weight> weights = new LinkedHashMap<>();
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Container rows =
            new Container(
                    new SpringGridLayout(Axis.Y, Axis.X, FillMode.None, FillMode.Last), PLAIN);
    private ShapeList list = new ShapeList(java.util.List.of());
    private int visible = 16;

    ShapesPanel(Listener listener) {
        this.listener = listener;
        Button reset = new Button("Reset all (R)", StudioStyle.SMALL_BUTTON);
        reset.addClickCommands(source -> reset());
        panel.addChild(title);
        panel.addChild(new Label("Type to filter:", StudioStyle.SMALL));
        filter.setPreferredWidth(WIDTH - 30);
        panel.addChild(filter);
        panel.addChild(rows);
        panel.addChild(position);
        panel.addChild(reset);
        CursorEventControl.addListenersToSpatial(panel, new Wheel());
    }

    Panel panel() {
        return panel;
    }

    /** Shows sliders for other names; weights of names that stay are kept. */
    void showShapes(Iterable<String> names) {
        java.util.List<String> all = new java.util.ArrayList<>();
        names.forEach(all::add);
        weights.keySet().retainAll(all);
        all.forEach(name -> weights.computeIfAbsent(name, key -> new Weight()));
        title.setText("Blendshapes (" + all.size() + ")");
        list = new ShapeList(all);
        list.filter(filter.getText());
        rebuild();
    }

    /** Moves a slider, which moves the faces. */
    void set(String shape, float weight) {
        Weight known = weights.get(shape);
        if (known != null) {
            known.model.setMinimum(Math.min(0, weight));
            known.model.setMaximum(Math.max(1, weight));
            known.model.setValue(weight);
        }
    }

    void reset() {
        weights.values().forEach(weight -> weight.model.setValue(0));
    }

    void filter(String text) {
        filter.setText(text);
    }

    void scroll(int lines) {
        list.scroll(lines, visible);
        rebuild();
    }

    /** Uses as many lines as fit. */
    void fit(float screenHeight) {
        int fitting = Math.max(4, (int) ((screenHeight - ROOM_FOR_THE_REST) / LINE_HEIGHT));
        if (fitting != visible) {
            visible = fitting;
            list.scroll(0, visible);
            rebuild();
        }
    }

    /** Tells the listener what has moved since the last frame. */
    void update() {
        if (typed.update()) {
            list.filter(filter.getText());
            rebuild();
        }
        weights.forEach(
                (shape, weight) -> {
                    if (weight.changes.update()) {
                        float value = (float) weight.model.getValue();
                        listener.set(shape, value);
                        Label shown = values.get(shape);
                        if (shown != null) {
                            shown.setText(text(value));
                        }
                    }
                });
    }

    private void rebuild() {
        rows.clearChildren();
        values.clear();
        int row = 0;
        for (ShapeList.Line line : list.visible(visible)) {
            if (line.heading()) {
                Label heading = new Label(line.text(), StudioStyle.SMALL);
                heading.setColor(new Label("", StudioStyle.WARNING).getColor());
                rows.addChild(sized(heading, NAME_WIDTH), row++, 0);
            } else {
                addSlider(line.text(), row++);
            }
        }
        for (; row < visible; row++) {
            rows.addChild(sized(new Label("", StudioStyle.SMALL), NAME_WIDTH), row, 0);
        }
        position.setText(list.position(visible) + "  (wheel scrolls)");
    }

    private void addSlider(String shape, int row) {
        Slider slider = new Slider(weights.get(shape).model);
        Label value =
                new Label(text((float) weights.get(shape).model.getValue()), StudioStyle.SMALL);
        values.put(shape, value);
        rows.addChild(sized(new Label(shape, StudioStyle.SMALL), NAME_WIDTH), row, 0);
        rows.addChild(sized(slider, SLIDER_WIDTH), row, 1);
        rows.addChild(sized(value, VALUE_WIDTH), row, 2);
    }

    private static Panel sized(Panel element, float width) {
        element.setPreferredSize(new Vector3f(width, LINE_HEIGHT, 1));
        return element;
    }

    private static String text(float weight) {
        return String.format(Locale.ROOT, " %.2f", weight);
    }

    /** Scrolls the list instead of moving the camera. */
    private final class Wheel extends DefaultCursorListener {
        @Override
        public void cursorMoved(CursorMotionEvent event, Spatial target, Spatial capture) {
            if (event.getScrollDelta() != 0) {
                event.setConsumed();
                scroll(event.getScrollDelta() > 0 ? -3 : 3);
            }
        }
    }
}
