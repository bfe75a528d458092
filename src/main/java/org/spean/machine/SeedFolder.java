package org.spean.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where the tables of {@code data-seed} are read from: the program itself, or the folder that {@code SPEAN_SEED} names. */
@Component
public class SeedFolder {

    private final String folder;
    private final Map<String, String> read = new ConcurrentHashMap<>();

    SeedFolder(@Value("${spean.seed}") String folder) {
        this.folder = folder;
    }

    /**
     * Reads one table.
     *
     * @param columns the columns it must have, and no others
     * @param key the column whose value may stand once only; where several are named, their values together
     * @throws SeedRefusal when the file is missing, too large, not UTF-8, or has other columns
     */
    public SeedTable table(String file, List<String> columns, String... key) {
        byte[] bytes = bytes(file);
        read.put(file, HexFormat.of().formatHex(digest(bytes)));
        return SeedTable.read(file, bytes, columns, key);
    }

    /** Changes whenever any byte of any table changes that was read so far. */
    public String fingerprint() {
        return HexFormat.of()
                .formatHex(
                        digest(String.join("\n", new TreeMap<>(read).values()).getBytes(UTF_8)));
    }

    /**
     * Reads the files of a folder in it, by their names, in their order: those of the folder that was named where it has such
     * a one, otherwise those of the program.
     *
     * @param ending what their names end with
     * @throws SeedRefusal where one cannot be read
     */
    public SortedMap<String, byte[]> files(String subfolder, String ending) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Path own = Path.of(folder, subfolder);
        try {
            if (!folder.isBlank() && Files.isDirectory(own)) {
                try (Stream<Path> all = Files.list(own)) {
                    for (Path each :
                            all.filter(path -> path.toString().endsWith(ending)).toList()) {
                        files.put(each.getFileName().toString(), bytes(subfolder + "/" + each.getFileName()));
                    }
                }
                return files;
            }
            for (Resource each : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:data-seed/" + subfolder + "/*" + ending)) {
                files.put(Objects.requireNonNull(each.getFilename()), each.getContentAsByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new SeedRefusal(subfolder, 0, "", "the folder cannot be read: " + e.getMessage());
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes(String file) {
        try {
            if (folder.isBlank()) {
                try (InputStream in = new ClassPathResource("data-seed/" + file).getInputStream()) {
                    return in.readAllBytes();
                }
            }
            Path path = Path.of(folder, file);
            long size = Files.size(path);
            if (size > SeedTable.MOST_BYTES) {
                throw new SeedRefusal(
                        file, 0, "", "the file has " + size / (1024 * 1024) + " MB; at most 60 MB are read");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new SeedRefusal(file, 0, "", "the file is missing");
        } catch (IOException e) {
            throw new SeedRefusal(file, 0, "", "the file cannot be read: " + e.getMessage());
        }
    }
}
