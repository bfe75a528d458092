package org.spean.access.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the log outside the database: the last seal of each day, and the last of all. Whoever cuts the log short or
 * makes it anew does not have these files, and still less the copies that were published.
 *
 * @param folder where they lie
 */
record PublishedSeals(Path folder) {

    private static final String DAYS = "days.txt";
    private static final String LAST = "last.txt";

    /** Keeps a seal; when a day is over, its last one stays. */
    void keep(Seal seal, String publicKey) {
        try {
            Files.createDirectories(folder);
            Optional<Seal> last = last();
            if (last.isPresent() && day(last.get()).isBefore(day(seal))) {
                Path days = folder.resolve(DAYS);
                if (Files.notExists(days)) {
                    write(
                            days,
                            "# The last signature of each day under Spean's access log; can be published.\n# "
                                    + publicKey + "\n");
                }
                write(days, last.get().line() + "\n");
            }
            Path beside = folder.resolve(LAST + ".new");
            Files.writeString(beside, seal.line() + "\n");
            Files.move(beside, folder.resolve(LAST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the log's seal cannot be written beside the database", e);
        }
    }

    private static LocalDate day(Seal seal) {
        return LocalDate.ofInstant(seal.at(), ZoneOffset.UTC);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    private Optional<Seal> last() {
        return read(folder.resolve(LAST)).stream().findFirst();
    }

    /** All of them. */
    List<Seal> all() {
        return Stream.of(DAYS, LAST)
                .flatMap(name -> read(folder.resolve(name)).stream())
                .toList();
    }

    /** Those in a file, of which other lines are passed over; none where it is not there. */
    static List<Seal> read(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.flatMap(line -> Seal.read(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
