package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as files.
 *
 * @param root the folder of all indexes
 * @param files the folder of this one
 */
record IndexFolder(Path root, Path files) {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private Path shapeFile() {
        return root.resolve("shape");
    }

    /** What the index was made from: another shape means that it has to be made again. Empty where nobody knows. */
    String shape() {
        try {
            return Files.exists(shapeFile()) ? Files.readString(shapeFile(), UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Remembers what the index was made from. */
    void shape(String shape) throws IOException {
        Files.createDirectories(root);
        Files.writeString(shapeFile(), shape, UTF_8);
    }

    /** Forgets it, so that a start in the middle of making an index makes it again. */
    void forget() throws IOException {
        Files.deleteIfExists(shapeFile());
    }

    /** What is wrong with the files, read from beginning to end; null where nothing is. */
    @Nullable
    String trouble() {
        if (!present()) {
            return "there was none";
        }
        try (Directory directory = FSDirectory.open(files);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return null;
        } catch (IOException | RuntimeException e) {
            log.debug("The search index cannot be read", e);
            return "its files are damaged";
        }
    }

    /** Whether the files are still there while the program has them open. */
    boolean present() {
        try (Stream<Path> names = Files.list(files)) {
            return names.anyMatch(file -> file.getFileName().toString().startsWith("segments"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Throws the files away. */
    void clear() throws IOException {
        if (!Files.exists(files)) {
            return;
        }
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
