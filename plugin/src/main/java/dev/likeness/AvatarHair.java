package dev.likeness;

import com.jme3.math.ColorRGBA;
import com.jme3.scene.Node;
import dev.likeness.service.AvatarFiles.HaircutFiles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The hair of one avatar: which haircuts there are, which one is worn, its colour. Render thread.
 */
public final class AvatarHair {

    /** Gets a haircut off the render thread; the future completes on the render thread. */
    interface Barber {
        CompletableFuture<FittedHaircut> fit(HaircutFiles haircut);
    }

    /** A wish for no hair. */
    private static final String NONE = "";

    private final Node head;
    private final Barber barber;
    private final Map<String, HaircutFiles> offered = new LinkedHashMap<>();
    private final Map<String, FittedHaircut> fitted = new HashMap<>();
    private FittedHaircut worn;
    private String wanted;
    private ColorRGBA color;

    AvatarHair(Node head, List<HaircutFiles> offered, Barber barber) {
        this.head = head;
        this.barber = barber;
        offered.forEach(haircut -> this.offered.put(haircut.identity(), haircut));
    }

    /**
     * The haircuts that this avatar can wear.
     *
     * @return the service's names (not null, immutable, in the service's or the request's order)
     */
    public List<String> available() {
        return List.copyOf(offered.keySet());
    }

    /**
     * The haircut on the head now.
     *
     * @return its name, or empty if the head is bald
     */
    public Optional<String> worn() {
        return Optional.ofNullable(worn).map(haircut -> haircut.asset().identity());
    }

    /**
     * Puts a haircut on. One that was worn before or asked for in the request is there at once; any
     * other is fetched first, and where its mesh is known only the vertex positions are. The old
     * haircut stays until then. Of several calls the last one wins.
     *
     * @param identity one of {@link #available()} (not null)
     * @return completes on the render thread when it is on the head, or was overtaken by a later
     *     call; fails with an {@link dev.likeness.job.AvatarException} (not null)
     * @throws IllegalArgumentException if there is no such haircut; names those there are
     */
    public CompletableFuture<Void> wear(String identity) {
        HaircutFiles haircut = offered.get(identity);
        if (haircut == null) {
            throw new IllegalArgumentException(
                    "Unknown haircut " + identity + ", available are " + offered.keySet());
        }
        wanted = identity;
        return fetch(haircut)
                .thenAccept(
                        ready -> {
                            if (identity.equals(wanted)) {
                                putOn(ready);
                            }
                        });
    }

    /** Takes the hair off. */
    public void remove() {
        wanted = NONE;
        takeOff();
    }

    /**
     * Colours the hair, also every haircut put on later. Only this avatar's. Where the service read
     * a hair colour from the photo, the hair begins with that.
     *
     * @param average the colour that the hair has on average, linear (use {@link
     *     ColorRGBA#setAsSrgb} for 8-bit values; not null, unaffected)
     */
    public void color(ColorRGBA average) {
        color = average.clone();
        if (worn != null) {
            worn.asset().setColor(worn.geometry(), color);
        }
    }

    /** Takes in a haircut that was made ready with the avatar. */
    void add(FittedHaircut ready, boolean wear) {
        String identity = ready.asset().identity();
        fitted.putIfAbsent(identity, ready);
        if (wear && wanted == null) {
            wanted = identity;
            putOn(fitted.get(identity));
        }
    }

    private CompletableFuture<FittedHaircut> fetch(HaircutFiles haircut) {
        FittedHaircut ready = fitted.get(haircut.identity());
        return ready != null
                ? CompletableFuture.completedFuture(ready)
                : barber.fit(haircut)
                        .thenApply(
                                fresh -> {
                                    fitted.putIfAbsent(haircut.identity(), fresh);
                                    return fitted.get(haircut.identity());
                                });
    }

    private void putOn(FittedHaircut haircut) {
        takeOff();
        worn = haircut;
        if (color != null) {
            haircut.asset().setColor(haircut.geometry(), color);
        }
        head.attachChild(haircut.geometry());
    }

    private void takeOff() {
        if (worn != null) {
            worn.geometry().removeFromParent();
            worn = null;
        }
    }
}
