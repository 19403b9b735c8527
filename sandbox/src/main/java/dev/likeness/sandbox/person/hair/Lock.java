package dev.likeness.sandbox.person.hair;

/**
 * How one lock of hair grows. Lengths in metres.
 *
 * @param length from root to tip
 * @param rows pieces of its card
 * @param width of the card at its widest
 * @param tipWidth share of the width that is left at the tip
 * @param lift height over the scalp at the root
 * @param body height gained on the way
 * @param bodyLength the way on which most of it is gained
 * @param grip how strongly the lock keeps to that height, 0 to 1
 * @param cling 0 to lie over the ears' hull, 1 to follow the skin
 * @param turn how fast the lock obeys the flow, 0 to 1
 * @param wave side to side amplitude
 * @param waveLength distance between two bends
 * @param roll slope of the card across, radians
 */
record Lock(
        float length,
        int rows,
        float width,
        float tipWidth,
        float lift,
        float body,
        float bodyLength,
        float grip,
        float cling,
        float turn,
        float wave,
        float waveLength,
        float roll) {

    static Lock ofLength(float length, int rows, float width) {
        return new Lock(
                length, rows, width, 0.6f, 0.003f, 0.008f, 0.04f, 0.5f, 0, 0.35f, 0, 0.1f, 0);
    }

    Lock withLength(float other) {
        return new Lock(
                other,
                rows,
                width,
                tipWidth,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                roll);
    }

    Lock withWidth(float other, float tip) {
        return new Lock(
                length,
                rows,
                other,
                tip,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                roll);
    }

    Lock withBody(float root, float gain, float way) {
        return new Lock(
                length,
                rows,
                width,
                tipWidth,
                root,
                gain,
                way,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                roll);
    }

    Lock held(float grips, float clings, float turns) {
        return new Lock(
                length,
                rows,
                width,
                tipWidth,
                lift,
                body,
                bodyLength,
                grips,
                clings,
                turns,
                wave,
                waveLength,
                roll);
    }

    Lock waved(float amplitude, float distance) {
        return new Lock(
                length,
                rows,
                width,
                tipWidth,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                amplitude,
                distance,
                roll);
    }

    Lock rolled(float angle) {
        return new Lock(
                length,
                rows,
                width,
                tipWidth,
                lift,
                body,
                bodyLength,
                grip,
                cling,
                turn,
                wave,
                waveLength,
                angle);
    }

    float heightAt(float travelled) {
        return lift + body * (1 - (float) Math.exp(-travelled / bodyLength));
    }
}
