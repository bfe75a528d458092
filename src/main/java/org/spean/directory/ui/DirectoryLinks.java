package org.spean.directory.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Search;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * The addresses of the directory's screens, relative to the program's own, so that they hold below any context path. The
 * find screen's address holds the whole search: it can be sent to a colleague.
 */
public final class DirectoryLinks {

    /** The find screen. */
    public static final String FIND = "";

    /** The page of all lines that may be rung for help. */
    public static final String HOTLINES = "hotlines";

    /** The page that says who sees which field of an entry. */
    public static final String WHO_SEES_WHAT = "who-sees-what";

    /** Where somebody adds a service that they heard of. */
    public static final String ADD_SERVICE = "add-service";

    /** What waits so that the directory stays true. */
    public static final String KEEPING = "keeping";

    /** Who offers what where, and what is missing. */
    public static final String COVERAGE = "coverage";

    /** The coordination bodies against trafficking. */
    public static final String BODIES = "bodies";

    static final String THESAURUS = "words";
    static final String SERVICE = "service";
    static final String ORGANIZATION = "organization";
    static final String PROVINCE = "province";
    static final String CALL_SHEET = "call-sheet";

    static final String SEEN_AS = "seen-as";

    private static final String WORDS = "q";
    private static final String GROUP = "group";
    private static final String TYPE = "type";
    private static final String SERVES = "serves";
    private static final String REACH = "reach";
    private static final String RUNNING = "running";
    private static final String VERIFIED = "verified";
    private static final String NOW = "now";
    private static final String YES = "yes";
    private static final int SHOWN = 30;

    private DirectoryLinks() {}

    /** The page of a service. */
    public static String service(ServiceId id) {
        return SERVICE + "/" + id;
    }

    /** The page of a service as readers of this tier see it, for whoever sees at least as much. */
    static String service(ServiceId id, Tier seenAs) {
        return service(id) + "?" + SEEN_AS + "=" + seenAs.word();
    }

    /** The page of an organization. */
    public static String organization(OrganizationId id) {
        return ORGANIZATION + "/" + id;
    }

    /** The page of a province: {@code province/KH-2}. */
    public static String province(PlaceCode place) {
        return PROVINCE + "/" + place.iso();
    }

    /** What has to be rung in a province, to print. */
    public static String callSheet(PlaceCode place) {
        return province(place) + "/" + CALL_SHEET;
    }

    /** The find screen with this search: {@code ?q=lawyer&province=KH-2}; {@link #FIND} where nothing is asked. */
    public static String find(Search search) {
        String query = parameters(search).entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? FIND : "?" + query;
    }

    /** The search as query parameters, without those that ask nothing; in a fixed order. */
    public static Map<String, List<String>> parameters(Search search) {
        return Stream.of(
                        Map.entry(WORDS, search.words().isBlank() ? List.<String>of() : List.of(search.words())),
                        Map.entry(GROUP, words(search.groups(), group -> String.valueOf(group.number()))),
                        Map.entry(TYPE, words(search.types(), ServiceTypeId::id)),
                        Map.entry(PROVINCE, words(search.provinces(), PlaceCode::iso)),
                        Map.entry(SERVES, words(search.audiences(), Audience::word)),
                        Map.entry(REACH, words(search.coverages(), DirectoryLinks::word)),
                        Map.entry(RUNNING, words(search.running(), DirectoryLinks::word)),
                        Map.entry(VERIFIED, search.verifiedOnly() ? List.of(YES) : List.<String>of()),
                        Map.entry(NOW, words(search.now(), DirectoryLinks::word)))
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /**
     * The search that an address holds. What cannot be understood is passed over: a person who mistyped an address is
     * better served by a wider answer than by a refusal. Words are cut after {@link Search#MOST_LETTERS} letters.
     */
    public static Search search(Map<String, List<String>> parameters) {
        String words =
                parameters.getOrDefault(WORDS, List.of()).stream().findFirst().orElse("");
        return new Search(
                words.length() > Search.MOST_LETTERS ? words.substring(0, Search.MOST_LETTERS) : words,
                values(parameters, GROUP, text -> ServiceGroup.of(Integer.parseInt(text))),
                values(parameters, TYPE, ServiceTypeId::new),
                values(parameters, PROVINCE, PlaceCode::ofIso),
                values(parameters, SERVES, text -> named(Audience.class, text)),
                values(parameters, REACH, text -> named(Coverage.Kind.class, text)),
                values(parameters, RUNNING, text -> named(Search.RunningState.class, text)),
                parameters.getOrDefault(VERIFIED, List.of()).contains(YES),
                values(parameters, NOW, text -> named(Search.Now.class, text)));
    }

    /** What in an address names no choice that is known here, as it was typed. */
    public static List<String> unknown(Map<String, List<String>> parameters) {
        Map<String, List<String>> known = parameters(search(parameters));
        return parameters.entrySet().stream()
                .filter(each -> !each.getKey().equals(WORDS))
                .flatMap(each -> each.getValue().stream()
                        .filter(value ->
                                !known.getOrDefault(each.getKey(), List.of()).contains(value)))
                .map(value -> value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value)
                .toList();
    }

    private static <T extends Comparable<? super T>> List<String> words(Set<T> values, Function<T, String> word) {
        return values.stream().sorted().map(word).toList();
    }

    private static <T extends Comparable<? super T>> Set<T> values(
            Map<String, List<String>> parameters, String name, Function<String, T> reader) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> read(text, reader))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Stream<T> read(String text, Function<String, T> reader) {
        try {
            return Stream.of(reader.apply(text));
        } catch (IllegalArgumentException unknown) {
            return Stream.empty();
        }
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
