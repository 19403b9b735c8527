package dev.likeness.demo.booth;

import dev.likeness.lookbook.PortraitOrder;
import dev.likeness.lookbook.PortraitPose;

/** What the photo booth can take a picture of. */
public enum BoothFraming {
    /** The face from the front. */
    FACE("Face", PortraitOrder.face().pose(PortraitPose.STANDING)),
    /** The upper body from a little aside. */
    BUST("Bust", PortraitOrder.bust().turn(0.35f).pose(PortraitPose.STANDING)),
    /** The whole body. */
    BODY("Body", PortraitOrder.body().turn(0.2f).pose(PortraitPose.RELAXED));

    private final String title;
    private final PortraitOrder order;

    BoothFraming(String title, PortraitOrder order) {
        this.title = title;
        this.order = order;
    }

    /**
     * What to call it.
     *
     * @return for the player (not null)
     */
    public String title() {
        return title;
    }

    /**
     * Its picture.
     *
     * @return what to begin with (not null)
     */
    public PortraitOrder order() {
        return order;
    }
}
