package org.spean.cases.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A screen as it came over HTTP.
 *
 * @param text as it was sent
 */
record Shown(String text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    /** What is of no matter: scripts to fetch, and the same in whatever order. */
    private static final Set<String> LEFT_OUT = Set.of("constants", "LAZY", "EAGER", "INLINE", "timings");

    boolean says(String word) {
        return text.contains(word);
    }

    /** Whether the program itself failed at it. */
    boolean failed() {
        return text.contains("\"appError\":{") || text.isBlank();
    }

    /** The same for every address of which there is nothing. */
    List<String> without(String... addresses) {
        String bare = text;
        for (String address : addresses) {
            bare = bare.replace(address, "*");
        }
        List<String> all = new ArrayList<>();
        if (JSON.readTree(bare) instanceof ObjectNode node) {
            node.properties().stream()
                    .filter(each -> !LEFT_OUT.contains(each.getKey()))
                    .forEach(each -> all.add(each.getKey() + " " + plain(each.getValue())));
        }
        return all;
    }

    private static String plain(JsonNode node) {
        return node.toString();
    }

    /** The addresses of files that it offers. */
    List<String> files() {
        return FILE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(each -> "/" + each)
                .toList();
    }
}
