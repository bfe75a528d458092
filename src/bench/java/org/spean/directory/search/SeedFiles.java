package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spean.directory.search.ManyServices.Offered;

/** A folder of tables like {@code data-seed}, with invented organizations and services in place of the forum's. */
public final class SeedFiles {

    private SeedFiles() {}

    /** The tables as they are. */
    public static void copy(Path from, Path into) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.copy(file, into.resolve(file.getFileName().toString()));
            }
        }
    }

    /** Invented ones in place of the organizations, programmes and services that were there. */
    public static void invent(ManyServices many, Path folder) throws IOException {
        write(
                folder.resolve("organizations.csv"),
                many.organizations().stream()
                        .map(each -> List.of(
                                each.code(),
                                each.english(),
                                each.khmer(),
                                "",
                                "NGO",
                                "unknown",
                                "",
                                "",
                                "provider",
                                "")));
        write(folder.resolve("programmes.csv"), Stream.of());
        write(folder.resolve("services.csv"), many.again().services().map(SeedFiles::cells));
    }

    private static List<String> cells(Offered each) {
        return List.of(
                each.id(),
                each.organization().code(),
                "",
                each.type(),
                each.running() ? "yes" : "not yet",
                each.provinces().isEmpty() ? "nationwide" : "provinces",
                each.provinces().stream()
                        .map(digits -> "KH-" + Integer.parseInt(digits))
                        .collect(Collectors.joining("; ")),
                "",
                each.provinces().isEmpty() ? "nationwide" : "some provinces",
                "",
                each.contact(),
                each.phone().isEmpty()
                        ? ""
                        : each.phone() + ">+855" + each.phone().substring(1) + ">office>",
                each.from(),
                "",
                "none",
                each.asPrinted(),
                each.men() ? "yes" : "",
                each.men() ? "yes" : "",
                "",
                "",
                "",
                "",
                "",
                "",
                each.gaps(),
                "",
                "Bench",
                "",
                "",
                "high",
                "",
                "2010-12");
    }

    /** The header stays. */
    private static void write(Path file, Stream<List<String>> rows) throws IOException {
        String header = Files.readAllLines(file, UTF_8).getFirst();
        try (Writer text = Files.newBufferedWriter(file, UTF_8);
                CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            text.write(header + "\r\n");
            rows.forEach(row -> {
                try {
                    table.printRecord(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
