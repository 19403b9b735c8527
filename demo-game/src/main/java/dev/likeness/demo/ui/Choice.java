package dev.likeness.demo.ui;

import com.simsilica.lemur.Button;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Buttons of which at most one is chosen. Render thread. */
final class Choice<T> {

    private final Map<T, Button> buttons = new LinkedHashMap<>();
    private final Consumer<? super T> listener;
    private T chosen;

    /**
     * Creates an empty choice.
     *
     * @param listener hears what the player clicks, after it was marked (not null)
     */
    Choice(Consumer<? super T> listener) {
        this.listener = listener;
    }

    /**
     * Makes a button for a value.
     *
     * @return the button, to be put somewhere (not null)
     */
    Button button(T value, String text) {
        Button button = new Button(text);
        button.addClickCommands(
                source -> {
                    choose(value);
                    listener.accept(value);
                });
        buttons.put(value, button);
        return button;
    }

    /**
     * Marks a value without telling the listener; null, or a value without a button, marks none.
     */
    void choose(T value) {
        chosen = value;
        buttons.forEach((of, button) -> StudioStyle.choose(button, Objects.equals(of, value)));
    }

    Optional<T> chosen() {
        return Optional.ofNullable(chosen);
    }
}
