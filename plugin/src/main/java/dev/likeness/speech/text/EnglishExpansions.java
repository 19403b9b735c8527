package dev.likeness.speech.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/** Money, clock times, dates, years, ranks and decades as English speakers read them. */
final class EnglishExpansions {

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final Map<String, String[]> MONEY =
            Map.of(
                    "$", new String[] {"dollar", "dollars", "cent", "cents"},
                    "€", new String[] {"euro", "euros", "cent", "cents"},
                    "£", new String[] {"pound", "pounds", "penny", "pence"});
    private static final Map<String, String[]> UNITS =
            Map.of(
                    "km", new String[] {"kilometer", "kilometers"},
                    "kg", new String[] {"kilogram", "kilograms"},
                    "cm", new String[] {"centimeter", "centimeters"},
                    "mm", new String[] {"millimeter", "millimeters"},
                    "m", new String[] {"meter", "meters"},
                    "g", new String[] {"gram", "grams"},
                    "ft", new String[] {"foot", "feet"},
                    "mph", new String[] {"mile per hour", "miles per hour"},
                    "s", new String[] {"second", "seconds"},
                    "ms", new String[] {"millisecond", "milliseconds"});
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private final CommonExpansions common;
    private final EnglishNumbers numbers = new EnglishNumbers();

    EnglishExpansions(CommonExpansions common) {
        this.common = common;
    }

    /** English ones first, then those of all languages. */
    List<Expansion> all() {
        List<Expansion> all = new ArrayList<>();
        all.add(Expansion.of("([$€£])(\\d[\\d,]*)(?:\\.(\\d\\d))?(?!\\d)", this::money));
        all.add(
                Expansion.of(
                        "(\\d{1,2}):([0-5]\\d)(?:\\s*([ap])\\.?m\\b\\.?)?(?![:\\d])", this::clock));
        all.add(Expansion.of("(\\d{1,2})\\s*([ap])\\.?m\\b\\.?", this::hour));
        all.add(
                Expansion.of(
                        "([12]\\d{3})-(\\d\\d)-(\\d\\d)(?!\\d)",
                        m -> date(m.group(1), m.group(2), m.group(3))));
        all.add(
                Expansion.of(
                        "(\\d{1,2})/(\\d{1,2})/([12]\\d{3})(?!\\d)",
                        m -> date(m.group(3), m.group(1), m.group(2))));
        all.add(
                Expansion.of(
                        MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])",
                        this::monthAndDay));
        all.add(Expansion.of("(\\d+)(?:st|nd|rd|th)\\b", m -> common.ordinal(m.group(1))));
        all.add(Expansion.of("([12]\\d)?(\\d0)s\\b", this::decade));
        all.add(Expansion.of("'(\\d0)s\\b", m -> decadeName(m.group(1))));
        all.add(
                Expansion.of(
                        "(1[1-9]\\d\\d|20\\d\\d)(?![\\d,.:]\\d|\\d)",
                        m -> numbers.year(Integer.parseInt(m.group(1)))));
        all.add(Expansion.of("(\\d+)\\s?(km|kg|cm|mm|mph|ms|ft|m|g|s)\\b", this::measure));
        all.addAll(common.all());
        return all;
    }

    private String money(MatchResult match) {
        String[] names = MONEY.get(match.group(1));
        String digits = match.group(2).replace(",", "");
        String whole = common.cardinal(digits) + " " + (digits.equals("1") ? names[0] : names[1]);
        if (match.group(3) == null || match.group(3).equals("00")) {
            return whole;
        }
        int cents = Integer.parseInt(match.group(3));
        String small = numbers.cardinal(cents) + " " + (cents == 1 ? names[2] : names[3]);
        return digits.equals("0") ? small : whole + " and " + small;
    }

    private String clock(MatchResult match) {
        int hours = Integer.parseInt(match.group(1));
        int minutes = Integer.parseInt(match.group(2));
        if (hours > 24) {
            return null;
        }
        boolean halfOfDay = match.group(3) != null;
        String past =
                minutes == 0
                        ? (halfOfDay ? "" : " o'clock")
                        : (minutes < 10 ? " oh " : " ") + numbers.cardinal(minutes);
        return numbers.cardinal(hours) + past + (halfOfDay ? half(match.group(3)) : "");
    }

    private String hour(MatchResult match) {
        return numbers.cardinal(Integer.parseInt(match.group(1))) + half(match.group(2));
    }

    private String half(String letter) {
        return " " + common.spelled(letter + "m");
    }

    private String date(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > 31) {
            return null;
        }
        return MONTHS.get(m - 1)
                + " "
                + numbers.ordinal(d)
                + " "
                + numbers.year(Integer.parseInt(year));
    }

    private String monthAndDay(MatchResult match) {
        int day = Integer.parseInt(match.group(2));
        if (day < 1 || day > 31) {
            return null;
        }
        String start = match.group(1).substring(0, 3).toLowerCase(Locale.ROOT);
        String month =
                MONTHS.stream().filter(name -> name.startsWith(start)).findFirst().orElseThrow();
        return month + " " + numbers.ordinal(day);
    }

    private String decade(MatchResult match) {
        String century = match.group(1) == null ? "" : common.cardinal(match.group(1)) + " ";
        if (match.group(2).equals("00")) {
            return century.isEmpty() ? null : century + "hundreds";
        }
        return century + decadeName(match.group(2));
    }

    private String decadeName(String digits) {
        String ten = numbers.cardinal(Long.parseLong(digits));
        return ten.endsWith("y") ? ten.substring(0, ten.length() - 1) + "ies" : ten + "s";
    }

    private String measure(MatchResult match) {
        String[] names = UNITS.get(match.group(2).toLowerCase(Locale.ROOT));
        return common.cardinal(match.group(1))
                + " "
                + (match.group(1).equals("1") ? names[0] : names[1]);
    }
}
