package org.spean.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.util.common.SearchException;

/**
 * Reads what went wrong between this program and OpenSearch. Hibernate Search tells it in sentences only: their numbers
 * begin with 400, and what was answered stands behind "Response".
 */
final class OpenSearchTrouble {

    private static final String NUMBERS = "HSEARCH400";

    /** The question stands before it and cannot look like it: there, a new line is written as two letters. */
    private static final Pattern ANSWER = Pattern.compile("\nResponse: (\\d{3}) '", Pattern.UNIX_LINES);

    /** Said where the index is gone, or where one of that name stands that somebody else made of other fields. */
    private static final Pattern NOT_OURS =
            Pattern.compile("\"index_not_found_exception\"|No mapping found for \\[|Text fields are not optimised");

    private static final int REFUSED_QUESTION = 400;
    private static final int NOT_FOUND = 404;

    private OpenSearchTrouble() {}

    /** Whether OpenSearch answered that it has no such index as ours. */
    static boolean lost(Throwable failure) {
        return told(failure).stream().anyMatch(OpenSearchTrouble::notOurs);
    }

    private static boolean notOurs(String told) {
        Matcher answer = ANSWER.matcher(told);
        return answer.find()
                && NOT_OURS.matcher(told).region(answer.start(), told.length()).find();
    }

    /**
     * Whether OpenSearch did not answer, or not to the point: it is away, starting, busy or does not let us in. It may
     * answer the same question later; one that it refuses as a question it will always refuse.
     */
    static boolean away(Throwable failure) {
        List<String> told = told(failure);
        return !told.isEmpty()
                && told.stream()
                        .flatMap(each -> status(each).stream())
                        .noneMatch(status -> status == REFUSED_QUESTION || status == NOT_FOUND);
    }

    private static Optional<Integer> status(String told) {
        Matcher answer = ANSWER.matcher(told);
        return answer.find() ? Optional.of(Integer.valueOf(answer.group(1))) : Optional.empty();
    }

    private static List<String> told(Throwable failure) {
        return IndexTrouble.causes(failure)
                .filter(SearchException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(told -> told.startsWith(NUMBERS))
                .toList();
    }
}
