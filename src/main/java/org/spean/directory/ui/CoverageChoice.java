package org.spean.directory.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Search;
import org.spean.directory.need.Column;
import org.spean.directory.need.CoverageQuestion;
import org.spean.directory.need.Period;
import org.spean.directory.need.Whom;
import org.spean.vocabulary.ServiceGroup;

/**
 * What of the coverage page is looked at; its address holds all of it.
 *
 * @param needs whether unmet needs are looked at, or (false) services
 * @param group whose types are the columns; the six groups where empty
 * @param audiences for whom services are counted
 * @param verified only services that were found right within 90 days
 * @param whom for whom needs are counted
 * @param period when needs were recorded; empty for the present year
 */
record CoverageChoice(
        boolean needs,
        Optional<ServiceGroup> group,
        Set<Audience> audiences,
        boolean verified,
        Whom whom,
        Optional<Period> period) {

    static final CoverageChoice SERVICES =
            new CoverageChoice(false, Optional.empty(), Set.of(), false, Whom.EVERYBODY, Optional.empty());

    private static final String LAYER = "layer";
    private static final String NEEDS = "needs";
    private static final String GROUP = "group";
    private static final String SERVES = "serves";
    private static final String VERIFIED = "verified";
    private static final String WHOM = "whom";
    private static final String PERIOD = "period";
    private static final String YES = "yes";

    /** Reads an address; what cannot be understood is passed over. */
    static CoverageChoice of(Map<String, List<String>> address) {
        return new CoverageChoice(
                values(address, LAYER, Function.identity()).contains(NEEDS),
                values(address, GROUP, word -> ServiceGroup.of(Integer.parseInt(word))).stream()
                        .findFirst(),
                Set.copyOf(values(address, SERVES, word -> Audience.valueOf(name(word)))),
                values(address, VERIFIED, Function.identity()).contains(YES),
                values(address, WHOM, word -> Whom.valueOf(name(word))).stream()
                        .findFirst()
                        .orElse(Whom.EVERYBODY),
                values(address, PERIOD, Period::ofWord).stream().findFirst());
    }

    private static <T> List<T> values(Map<String, List<String>> address, String name, Function<String, T> reader) {
        return address.getOrDefault(name, List.of()).stream()
                .flatMap(word -> {
                    try {
                        return Stream.of(reader.apply(word));
                    } catch (IllegalArgumentException unknown) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The same as query parameters, without those that ask nothing. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, LAYER, needs ? List.of(NEEDS) : List.of());
        put(
                parameters,
                GROUP,
                group.stream().map(each -> String.valueOf(each.number())).toList());
        put(
                parameters,
                SERVES,
                new TreeSet<>(audiences).stream().map(Audience::word).toList());
        put(parameters, VERIFIED, verified ? List.of(YES) : List.of());
        put(
                parameters,
                WHOM,
                whom == Whom.EVERYBODY
                        ? List.of()
                        : List.of(whom.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        put(parameters, PERIOD, period.stream().map(Period::word).toList());
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, List<String> words) {
        if (!words.isEmpty()) {
            parameters.put(name, words);
        }
    }

    /** The address below this path. */
    String address(String path) {
        String query = parameters().entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(word -> each.getKey() + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    CoverageChoice withNeeds(boolean other) {
        return new CoverageChoice(other, group, audiences, verified, whom, period);
    }

    CoverageChoice withGroup(Optional<ServiceGroup> other) {
        return new CoverageChoice(needs, other, audiences, verified, whom, period);
    }

    CoverageChoice withAudiences(Set<Audience> other) {
        return new CoverageChoice(needs, group, other, verified, whom, period);
    }

    CoverageChoice withVerified(boolean other) {
        return new CoverageChoice(needs, group, audiences, other, whom, period);
    }

    CoverageChoice withWhom(Whom other) {
        return new CoverageChoice(needs, group, audiences, verified, other, period);
    }

    CoverageChoice withPeriod(Period other) {
        return new CoverageChoice(needs, group, audiences, verified, whom, Optional.of(other));
    }

    /** What has not begun yet is the present year. */
    Period periodOn(LocalDate today) {
        return period.filter(Period.until(today)::contains).orElse(Period.yearOf(today));
    }

    /** Which services: beside needs, those for the same people. */
    CoverageQuestion question() {
        return needs
                ? new CoverageQuestion(whom.audience().stream().collect(Collectors.toUnmodifiableSet()), false)
                : new CoverageQuestion(audiences, verified);
    }

    /** The columns, the last one for all of them. */
    List<Column> columns(Catalogue catalogue) {
        return Stream.concat(group.map(chosen -> types(chosen, catalogue)).orElse(groups()), Stream.of(whole()))
                .toList();
    }

    private Stream<Column> types(ServiceGroup chosen, Catalogue catalogue) {
        Stream<Column> types = catalogue.types().stream()
                .filter(type -> type.id().group() == chosen)
                .map(type -> Column.of(type.id()));
        return needs ? Stream.concat(types, Stream.of(Column.unsaid(chosen))) : types;
    }

    private static Stream<Column> groups() {
        return Stream.of(ServiceGroup.values()).map(Column::of);
    }

    private Column whole() {
        return group.map(Column::of).orElse(Column.ALL);
    }

    /** The search that finds the services of a column, wherever they are. */
    Search search(Column column) {
        CoverageQuestion asked = question();
        Search search = Search.EVERYTHING
                .withRunning(Set.of(Search.RunningState.RUNNING))
                .withAudiences(asked.audiences())
                .withVerifiedOnly(asked.verifiedOnly());
        return column.type()
                .map(type -> search.withTypes(Set.of(type)))
                .or(() -> column.group().map(each -> search.withGroups(Set.of(each))))
                .orElse(search);
    }
}
