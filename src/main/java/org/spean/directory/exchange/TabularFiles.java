package org.spean.directory.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The tables of one data package while it is written: a file each, then all in one archive. Everything is gone when closed. */
class TabularFiles implements AutoCloseable {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Path folder;
    private final Map<String, TabularTable> tables = new LinkedHashMap<>();
    private final Map<String, CSVPrinter> open = new LinkedHashMap<>();

    TabularFiles(List<TabularTable> all) throws IOException {
        folder = Files.createTempDirectory("spean-package");
        for (TabularTable table : all) {
            BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.path()), StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(file, CSV);
            printer.printRecord(
                    table.columns().stream().map(TabularTable.Column::name).toList());
            tables.put(table.name(), table);
            open.put(table.name(), printer);
        }
    }

    /** Writes a row: each column from what is given besides, or from the object. */
    void row(String table, JsonNode object, Map<String, String> besides) {
        try {
            Objects.requireNonNull(open.get(table))
                    .printRecord(Objects.requireNonNull(tables.get(table)).columns().stream()
                            .map(column -> column.cell(besides.getOrDefault(
                                    column.name(), object.path(column.name()).asString(""))))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All in one archive; the same rows make the same bytes. */
    Path archive(byte[] descriptor) throws IOException {
        for (CSVPrinter each : open.values()) {
            each.close(true);
        }
        Path archive = folder.resolve("package.zip");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            zip.putNextEntry(entry("datapackage.json"));
            zip.write(descriptor);
            for (TabularTable table : tables.values()) {
                zip.putNextEntry(entry(table.path()));
                Files.copy(folder.resolve(table.path()), zip);
            }
        }
        return archive;
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2010, 12, 1, 0, 0));
        return entry;
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter each : open.values()) {
            each.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
