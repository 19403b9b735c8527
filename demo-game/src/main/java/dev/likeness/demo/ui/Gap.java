package dev.likeness.demo.ui;

import com.simsilica.lemur.Panel;
import com.simsilica.lemur.style.ElementId;

/** Empty room between the rows of a panel. */
final class Gap {

    private static final ElementId ID = new ElementId("gap");

    private Gap() {}

    static Panel of(float height) {
        return new Panel(1, height, ID, null);
    }
}
