package org.spean.cases.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the first form is on the sheet of a search, in the sheet's order (design 1.2: only the search sheet until placement; Circular
 * 1-1: what the district needs to find the family).
 *
 * <p>It stands here and not in the form's file, because a revision of the form by the ministry must not widen what an official gets to
 * know before somebody lives in their district. What is not named is not on it: neither ground nor threats nor story, nor where the
 * client was afterwards, nor how to reach them now, nor papers, picture, school and work. Of earlier searches there is where and with
 * what result, and not what somebody wrote freely of it.
 */
final class SearchFields {

    private static final List<String> PERSON =
            List.of("relation", "name", "may-ask", "birth-date", "living", "address", "phone", "occupation");

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        // As whom people there know the client.
        plain("name", "alias", "birth-date", "birth-place");
        plain("address-before", "address-before-more", "left-on");
        // What the client wants of the search stands before the people: it says whom not to ask.
        plain("search-wish", "search-limits", "chief-agreed");
        List.of("parents", "siblings", "relatives").forEach(table -> ALL.put(table, PERSON));
        plain("search-place", "landmarks", "people-there", "last-contact");
        ALL.put("searches", List.of("on", "place", "result", "found-at"));
    }

    private SearchFields() {}

    private static void plain(String... words) {
        for (String word : words) {
            ALL.put(word, List.of());
        }
    }

    /** Field by field, in order; of a table, its columns in order. */
    static Map<String, List<String>> inOrder() {
        return Collections.unmodifiableMap(ALL);
    }

    /** The same, to be asked for. */
    static Map<String, Set<String>> wanted() {
        return ALL.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }
}
