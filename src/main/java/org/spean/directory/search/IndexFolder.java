package org.spean.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.schema.management.SearchSchemaManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index as Lucene's files, which belong to this node alone. Its mark is a file beside them, put there in one piece.
 *
 * @param root the folder of all indexes
 * @param files the folder of this one
 */
record IndexFolder(Path root, Path files) implements IndexPlace {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private Path markFile() {
        return root.resolve("mark");
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public IndexMark mark(Session database) {
        try {
            return Files.exists(markFile()) ? IndexMark.of(Files.readAllLines(markFile())) : IndexMark.NONE;
        } catch (IOException e) {
            return IndexMark.NONE;
        }
    }

    @Override
    public boolean mine(Session database, boolean patient) {
        return true;
    }

    @Override
    public void keep(Session database, IndexMark mark) {
        try {
            if (mark.equals(IndexMark.NONE)) {
                Files.deleteIfExists(markFile());
                return;
            }
            Path fresh = Files.createDirectories(root).resolve("mark.new");
            try (FileChannel file = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(ByteBuffer.wrap(String.join("\n", mark.lines()).getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            Files.move(fresh, markFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the search index cannot be written: " + e.getMessage(), e);
        }
    }

    /** Read from beginning to end. */
    @Override
    public @Nullable String trouble() {
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

    @Override
    public boolean present(Session database) {
        return present();
    }

    /** Whether the files are still there while the program has them open. */
    boolean present() {
        try (Stream<Path> names = Files.list(files)) {
            return names.anyMatch(file -> file.getFileName().toString().startsWith("segments"));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void empty(SearchSchemaManager schema) {
        try {
            schema.dropAndCreate();
        } catch (RuntimeException e) {
            log.debug("The search index cannot be dropped; its files are thrown away", e);
            clear();
            schema.createIfMissing();
        }
    }

    /** Throws the files away. */
    void clear() {
        try {
            // Lucene makes the folder when it opens it, not when it writes: lost while the program runs, it would stay
            // away.
            Files.createDirectories(files);
            Files.walkFileTree(files, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the search index cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    public Failing said(Throwable failure) {
        return IndexTrouble.in(failure).isPresent() ? Failing.LOST : Failing.ELSE;
    }
}
