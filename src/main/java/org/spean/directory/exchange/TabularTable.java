package org.spean.directory.exchange;

import java.util.List;
import org.spean.vocabulary.SpreadsheetCell;
import tools.jackson.databind.JsonNode;

/**
 * A table of the data package, as its descriptor has it.
 *
 * @param name of the resource
 * @param path of its file
 * @param columns in their order
 */
record TabularTable(String name, String path, List<Column> columns) {

    /**
     * A column.
     *
     * @param free whether any text may stand in it
     */
    record Column(String name, boolean free) {

        /** The value as it stands in the file: free text that a spreadsheet would run gets an apostrophe in front. */
        String cell(String value) {
            return free ? SpreadsheetCell.neutral(value) : value;
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
