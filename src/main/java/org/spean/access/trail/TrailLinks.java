package org.spean.access.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The addresses of the screens of the log, relative to the program's own: notices lead to them. */
public final class TrailLinks {

    /** All of it, for the auditor. */
    public static final String LOG = "access-log";

    /** The same as a file. */
    public static final String EXPORT = "access-log.csv";

    /** Who looked at the own cases, for a centre's manager. */
    public static final String LOOKS = "who-looked";

    /** A client's record on paper; the case's id follows. */
    public static final String RECORD = "record-of-accesses";

    private TrailLinks() {}

    /** The log, narrowed. */
    public static String log(Sought sought) {
        return address(LOG, sought.parameters());
    }

    /** The same as a file. */
    public static String export(Sought sought) {
        return address(EXPORT, sought.parameters());
    }

    /** Looks at the own cases, narrowed. */
    public static String looks(LooksSought sought) {
        return address(LOOKS, sought.parameters());
    }

    /** The record of one case. */
    public static String record(UUID subject) {
        return RECORD + "/" + subject;
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
