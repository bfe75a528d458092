package org.spean.vault;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spean.machine.PlainRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keysets' own backup: a file a time, wrapped as they are in the database, to be kept apart from the data's and for no
 * longer than {@link Erasure#KEY_BACKUPS_KEPT}.
 */
@Component
public class KeyBackup {

    private static final Pattern FILE = Pattern.compile("keys-(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{8}\\.txt");
    private static final Pattern LINE =
            Pattern.compile("([0-9a-f-]{36}) ([A-Za-z0-9-]{1,40}) ([A-Za-z0-9+/]+={0,2}) (\\S+)");
    private static final String LAST = "end ";

    private final JdbcClient database;
    private final KeysetRows keysets;
    private final Erasure erasure;
    private final Clock clock;

    KeyBackup(JdbcClient database, KeysetRows keysets, Erasure erasure, Clock clock) {
        this.database = database;
        this.keysets = keysets;
        this.erasure = erasure;
        this.clock = clock;
    }

    /**
     * Writes all keysets, whole or not at all.
     *
     * @param folder in which the file is made
     * @return the file
     */
    @Transactional(readOnly = true)
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(
                "keys-" + today() + '-' + UUID.randomUUID().toString().substring(0, 8) + ".txt");
        Path beside = Files.createTempFile(Files.createDirectories(folder), "keys", ".new");
        try (BufferedWriter to = Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
                Stream<String> lines = database
                        .sql("""
                                SELECT :index, master, wrapped, now() FROM vault.index_key
                                UNION ALL SELECT owner, master, wrapped, made_at FROM vault.keyset""")
                        .param("index", KeysetRows.INDEX)
                        .query((row, number) -> row.getString(1)
                                + ' '
                                + row.getString(2)
                                + ' '
                                + Base64.getEncoder().encodeToString(row.getBytes(3))
                                + ' '
                                + row.getTimestamp(4).toInstant())
                        .stream()) {
            long written = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                to.append(line).append('\n');
                written++;
            }
            to.append(LAST).append(String.valueOf(written)).append('\n');
        }
        return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Puts back what is missing, and nobody whose identity was erased since. What is there already stays.
     *
     * @throws PlainRefusal when the file is not a whole backup of keys; then nothing was put back
     */
    @Transactional(rollbackFor = Exception.class)
    public void restore(Path file) throws IOException {
        try (BufferedReader from = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long read = 0;
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                if (line.equals(LAST + read)) {
                    erasure.apply();
                    return;
                }
                put(line, file);
                read++;
            }
        }
        throw notWhole(file);
    }

    private void put(String line, Path file) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw notWhole(file);
        }
        UUID owner = UUID.fromString(parts.group(1));
        byte[] wrapped = Base64.getDecoder().decode(parts.group(3));
        if (owner.equals(KeysetRows.INDEX)) {
            keysets.addIndexKey(parts.group(2), wrapped);
        } else {
            keysets.add(owner, parts.group(2), wrapped, Instant.parse(parts.group(4)));
        }
    }

    private static PlainRefusal notWhole(Path file) {
        return new PlainRefusal(file + " is not a whole backup of keys.", "Take another; nothing was put back.");
    }

    /**
     * Deletes the backups whose time is over.
     *
     * @return those that were deleted
     */
    public List<Path> expire(Path folder) throws IOException {
        List<Path> gone = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()
                        && LocalDate.parse(name.group(1))
                                .plus(Erasure.KEY_BACKUPS_KEPT)
                                .isBefore(today())) {
                    Files.delete(file);
                    gone.add(file);
                }
            }
        }
        return gone;
    }
}
