package dev.likeness.sandbox.person.hair;

/**
 * How one lock of hair grows. Lengths in metres.
 *
 * @param length from root to tip
 * @param card what is seen of it
 * @param lift height over the scalp at the root
 * @param body height gained on the way
 * @param bodyLength the way on which most of it is gained
 * @param grip how strongly the lock keeps to that height, 0 to 1
 * @param cling 0 to lie over the ears' hull, 1 to follow the skin
 * @param turn how fast the lock obeys the flow, 0 to 1
 * @param wave side to side amplitude
 * @param waveLength distance between two bends
 * @param coil how much of the wave goes outwards too, 0 for a flat wave, 1 for a corkscrew
 * @param tuck how far the tip bends in
 */
record Lock(
        float length,
        Card card,
        float lift,
        float body,
        float bodyLength,
        float grip,
        float cling,
        float turn,
        float wave,
        float waveLength,
        float coil,
        float tuck) {

    private static final float FLAT_WAVE = 0.25f;

    /**
     * The strip of triangles that shows a lock.
     *
     * @param rows pieces along
     * @param columns vertices across, 2 for a flat strip, 3 for an arched one
     * @param width at its widest
     * @param tipWidth share of the width that is left at the tip
     * @param roll slope across, radians
     */
    record Card(int rows, int columns, float width, float tipWidth, float roll) {

        static Card arched(int rows, float width, float tipWidth) {
            return new Card(rows, 3, width, tipWidth, 0);
        }

        static Card flat(int rows, float width, float tipWidth) {
            return new Card(rows, 2, width, tipWidth, 0);
        }

        Card rolled(float angle) {
            return new Card(rows, columns, width, tipWidth, angle);
        }

        Card scaled(float factor) {
            return new Card(rows, columns, width * factor, tipWidth, roll);
        }

        /** Narrow at the root, soon at its widest, narrower again at the tip. */
        float widthAt(float along) {
            float opening = 0.35f + 0.65f * Blend.step(0, 0.12f, along);
            return width * opening * Blend.mix(1, tipWidth, Blend.step(0.45f, 1, along));
        }
    }

    static Lock of(float length, Card card) {
        return new Lock(length, card, 0.003f, 0.008f, 0.04f, 0.5f, 0, 0.35f, 0, 0.1f, FLAT_WAVE, 0);
    }

    Lock withBody(float root, float gain, float way) {
        return new Lock(
                length, card, root, gain, way, grip, cling, turn, wave, waveLength, coil, tuck);
    }

    Lock held(float grips, float clings, float turns) {
        return new Lock(
                length,
                card,
                lift,
                body,
                bodyLength,
                grips,
                clings,
                turns,
                wave,
                waveLength,
                coil,
                tuck);
    }

    Lock waved(float amplitude, float distance) {
        return bent(amplitude, distance, FLAT_WAVE);
    }

    /** Wound like a corkscrew. */
    Lock coiled(float amplitude, float distance) {
        return bent(amplitude, distance, 1);
    }

    private Lock bent(float amplitude, float distance, float outwards) {
        return new Lock(
                length,
                card,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                amplitude,
                distance,
                outwards,
                tuck);
    }

    Lock cut(float share) {
        return with(length * share, card, tuck);
    }

    Lock tucked(float distance) {
        return with(length, card, distance);
    }

    Lock rolled(float angle) {
        return with(length, card.rolled(angle), tuck);
    }

    /** With a card that is wider or narrower by a factor. */
    Lock scaled(float factor) {
        return with(length, card.scaled(factor), tuck);
    }

    Lock raised(float height) {
        return withBody(lift, Math.max(0, body + height), bodyLength);
    }

    private Lock with(float newLength, Card newCard, float newTuck) {
        return new Lock(
                newLength,
                newCard,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                coil,
                newTuck);
    }

    float heightAt(float travelled) {
        return lift + body * (1 - (float) Math.exp(-travelled / bodyLength));
    }
}
