package org.spean.access.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What a query asks of entries: texts of this room alone, and values that are handed over apart from them. */
final class Conditions {

    private final StringJoiner texts = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
    private final Map<String, Object> values = new HashMap<>();

    /** Asks for one more thing. */
    Conditions and(String condition, Map<String, ?> with) {
        texts.add("(" + condition + ")");
        values.putAll(with);
        return this;
    }

    String text() {
        return texts.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
