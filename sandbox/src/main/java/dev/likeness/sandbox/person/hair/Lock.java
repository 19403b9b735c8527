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
        float tuck) {

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

        /** Narrow at the root, soon at its widest, narrower again at the tip. */
        float widthAt(float along) {
            float opening = 0.35f + 0.65f * Blend.step(0, 0.12f, along);
            return width * opening * Blend.mix(1, tipWidth, Blend.step(0.45f, 1, along));
        }
    }

    static Lock of(float length, Card card) {
        return new Lock(length, card, 0.003f, 0.008f, 0.04f, 0.5f, 0, 0.35f, 0, 0.1f, 0);
    }

    Lock withBody(float root, float gain, float way) {
        return new Lock(length, card, root, gain, way, grip, cling, turn, wave, waveLength, tuck);
    }

    Lock held(float grips, float clings, float turns) {
        return new Lock(
                length, card, lift, body, bodyLength, grips, clings, turns, wave, waveLength, tuck);
    }

    Lock waved(float amplitude, float distance) {
        return new Lock(
                length, card, lift, body, bodyLength, grip, cling, turn, amplitude, distance, tuck);
    }

    Lock cut(float share) {
        return new Lock(
                length * share,
                card,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                tuck);
    }

    Lock tucked(float distance) {
        return new Lock(
                length,
                card,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                distance);
    }

    Lock raised(float height) {
        return withBody(lift, Math.max(0, body + height), bodyLength);
    }

    Lock rolled(float angle) {
        return new Lock(
                length,
                card.rolled(angle),
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                tuck);
    }

    float heightAt(float travelled) {
        return lift + body * (1 - (float) Math.exp(-travelled / bodyLength));
    }
}
