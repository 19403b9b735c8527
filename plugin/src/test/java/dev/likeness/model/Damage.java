package dev.likeness.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One thing that goes wrong with a file; where is a share of its length, from 0 to 1. */
sealed interface Damage {

    byte[] on(byte[] whole);

    private static int at(byte[] whole, double where) {
        return (int) Math.min(whole.length - 1L, Math.round(where * whole.length));
    }

    record FlippedBit(double where, int bit) implements Damage {
        @Override
        public byte[] on(byte[] whole) {
            byte[] damaged = whole.clone();
            damaged[at(whole, where)] ^= (byte) (1 << bit);
            return damaged;
        }
    }

    record Run(double where, int length, byte value) implements Damage {
        @Override
        public byte[] on(byte[] whole) {
            byte[] damaged = whole.clone();
            int from = at(whole, where);
            Arrays.fill(damaged, from, Math.min(whole.length, from + length), value);
            return damaged;
        }
    }

    record Cut(double where) implements Damage {
        @Override
        public byte[] on(byte[] whole) {
            return Arrays.copyOf(whole, Math.max(1, at(whole, where)));
        }
    }

    /** A piece of the file stands in it twice. */
    record Doubled(double from, int length, double to) implements Damage {
        @Override
        public byte[] on(byte[] whole) {
            int begin = at(whole, from);
            int end = Math.min(whole.length, begin + length);
            int target = at(whole, to);
            return ByteBuffer.allocate(whole.length + end - begin)
                    .put(whole, 0, target)
                    .put(whole, begin, end - begin)
                    .put(whole, target, whole.length - target)
                    .array();
        }
    }

    /** Four bytes that may be a length say something else. */
    record Length(double where, int value, boolean bigEndian) implements Damage {
        @Override
        public byte[] on(byte[] whole) {
            byte[] damaged = whole.clone();
            int from = Math.min(at(whole, where) / 4 * 4, whole.length - 4);
            if (from >= 0) {
                ByteBuffer.wrap(damaged)
                        .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                        .putInt(from, value);
            }
            return damaged;
        }
    }

    /** A number in a text is replaced. */
    record Number(double where, String text) implements Damage {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

        @Override
        public byte[] on(byte[] whole) {
            String before = new String(whole, StandardCharsets.ISO_8859_1);
            List<MatchResult> numbers = new ArrayList<>(NUMBER.matcher(before).results().toList());
            if (numbers.isEmpty()) {
                return whole;
            }
            MatchResult chosen =
                    numbers.get(Math.min(numbers.size() - 1, (int) (where * numbers.size())));
            String after =
                    before.substring(0, chosen.start()) + text + before.substring(chosen.end());
            return after.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static Arbitrary<List<Damage>> toBytes() {
        return someOf(
                Arbitraries.frequencyOf(
                        Tuple.of(4, flips()),
                        Tuple.of(2, runs()),
                        Tuple.of(1, share().map(Cut::new)),
                        Tuple.of(2, doubles()),
                        Tuple.of(4, lengths())));
    }

    static Arbitrary<List<Damage>> toText() {
        return someOf(
                Arbitraries.frequencyOf(
                        Tuple.of(6, numbers()), Tuple.of(1, flips()), Tuple.of(1, doubles())));
    }

    private static Arbitrary<List<Damage>> someOf(Arbitrary<Damage> one) {
        return one.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Double> share() {
        return Arbitraries.longs().between(0, 999_999).map(i -> i / 1e6);
    }

    private static Arbitrary<Damage> flips() {
        return Combinators.combine(share(), Arbitraries.integers().between(0, 7))
                .as(FlippedBit::new);
    }

    private static Arbitrary<Damage> runs() {
        return Combinators.combine(
                        share(),
                        Arbitraries.integers().between(1, 64),
                        Arbitraries.of((byte) 0, (byte) -1, (byte) 127, (byte) 32))
                .as(Run::new);
    }

    private static Arbitrary<Damage> doubles() {
        return Combinators.combine(share(), Arbitraries.integers().between(1, 200), share())
                .as(Doubled::new);
    }

    private static Arbitrary<Damage> lengths() {
        return Combinators.combine(
                        share(),
                        Arbitraries.of(0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1, 0xFFFF),
                        Arbitraries.of(true, false))
                .as(Length::new);
    }

    private static Arbitrary<Damage> numbers() {
        return Combinators.combine(
                        share(),
                        Arbitraries.of(
                                "-1",
                                "0",
                                "1",
                                "7",
                                "65536",
                                "2147483647",
                                "2147483648",
                                "4294967295",
                                "99999999999999999999",
                                "1e30",
                                "-1e30",
                                "1e999",
                                "0.5",
                                "NaN",
                                "null",
                                "true",
                                "\"x\"",
                                "[]",
                                "{}",
                                ""))
                .as(Number::new);
    }
}
