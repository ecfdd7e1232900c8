package io.github.rmrbnlp.annotate.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who held which office when: resolves a surname with a title (江总书记) or a title of a country (美国总统) by the day of the
 * text. Immutable and thread-safe.
 */
final class OfficeHolders {
    /** People are still called by an office they have just left, and before they formally take it. */
    private static final int TOLERANCE_DAYS = 400;

    private final Map<String, List<Tenure>> byShortTitle = new HashMap<>();
    private final Map<String, List<Tenure>> byName = new HashMap<>();
    private final Map<String, List<Tenure>> byBeginning = new HashMap<>();

    /** @param rows name, place, office, first day or year, last day or year (empty: still), source */
    OfficeHolders(List<String[]> rows) {
        for (String[] row : rows) {
            Tenure tenure = new Tenure(row[0], row[1], row[2], first(row[3]), last(row[4]));
            byShortTitle.computeIfAbsent(row[2], k -> new ArrayList<>()).add(tenure);
            byName.computeIfAbsent(row[0], k -> new ArrayList<>()).add(tenure);
            for (int k = 2; k < row[0].length() && row[0].indexOf('·') < 0; k++) {
                byBeginning.computeIfAbsent(row[0].substring(0, k), b -> new ArrayList<>()).add(tenure);
            }
        }
    }

    /** The holder of {@code office} whose name starts with {@code surname} on {@code day}, if the table knows exactly one, else null. */
    String holder(String surname, String office, LocalDate day) {
        if (day == null) {
            return null;
        }
        String found = null;
        for (Tenure tenure : byShortTitle.getOrDefault(office, List.of())) {
            if (tenure.name.startsWith(surname) && tenure.covers(day) && !tenure.name.equals(found)) {
                if (found != null) {
                    return null;
                }
                found = tenure.name;
            }
        }
        return found;
    }

    /** Whether a name of the table starts with the family name (海部) and its bearer held an office on {@code day}. */
    boolean inOffice(String familyName, LocalDate day) {
        return day != null && byBeginning.getOrDefault(familyName, List.of()).stream().anyMatch(t -> t.covers(day));
    }

    /** Who held {@code office} at {@code place} on {@code day}, or null if the table does not tell. */
    String holderAt(String place, String office, LocalDate day) {
        for (Tenure tenure : byShortTitle.getOrDefault(office, List.of())) {
            if (day != null && tenure.place.equals(place) && !day.isBefore(tenure.from) && !day.isAfter(tenure.to)) {
                return tenure.name;
            }
        }
        return null;
    }

    /** Whether the table knows the name, whenever it held office. */
    boolean knows(String name) {
        return byName.containsKey(name);
    }

    private static LocalDate first(String cell) {
        return switch (cell.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(cell), 1, 1);
            case 7 -> LocalDate.parse(cell + "-01");
            default -> LocalDate.parse(cell);
        };
    }

    private static LocalDate last(String cell) {
        return switch (cell.length()) {
            case 0 -> LocalDate.MAX;
            case 4 -> LocalDate.of(Integer.parseInt(cell), 12, 31);
            case 7 -> LocalDate.parse(cell + "-01").plusMonths(1).minusDays(1);
            default -> LocalDate.parse(cell);
        };
    }

    private record Tenure(String name, String place, String office, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from.minusDays(TOLERANCE_DAYS))
                    && (to.equals(LocalDate.MAX) || !day.isAfter(to.plusDays(TOLERANCE_DAYS)));
        }
    }
}
