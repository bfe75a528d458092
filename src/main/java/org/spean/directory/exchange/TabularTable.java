package org.spean.directory.exchange;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A table of the data package, as its descriptor has it.
 *
 * @param name of the resource
 * @param path of its file
 * @param columns in their order
 */
record TabularTable(String name, String path, List<Column> columns) {

    /** A spreadsheet takes what begins so for a formula; what begins with apostrophes before it is marked once more. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

    /**
     * A column.
     *
     * @param free whether any text may stand in it
     */
    record Column(String name, boolean free) {

        /** The value as it stands in the file: free text that a spreadsheet would run gets an apostrophe in front. */
        String cell(String value) {
            return free && FORMULA.matcher(value).matches() ? "'" + value : value;
        }
    }

    static TabularTable of(JsonNode resource) {
        List<Column> columns = resource.path("schema")
                .path("fields")
                .valueStream()
                .map(field -> new Column(
                        field.path("name").asString(),
                        field.path("type").asString().equals("string")
                                && !field.has("format")
                                && !field.path("constraints").has("enum")
                                && !field.path("name").asString().equals("number")))
                .toList();
        return new TabularTable(
                resource.path("name").asString(), resource.path("path").asString(), columns);
    }
}
