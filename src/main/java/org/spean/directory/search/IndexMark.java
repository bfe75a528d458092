package org.spean.directory.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.stereotype.Component;

/**
 * A file that stands in the index's folder while the program writes there. Found at a start, it says that the program was
 * not ended in order: the database may then hold what never came into the index.
 *
 * <p>It is taken away after the last write: the database's factory, which writes the index, is closed before it.
 */
@Component(IndexMark.NAME)
class IndexMark implements DisposableBean {

    static final String NAME = "indexMark";

    private static final Logger log = LoggerFactory.getLogger(IndexMark.class);

    private final Path file;

    IndexMark(@Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root) {
        file = root.resolve("serving");
    }

    boolean found() {
        return Files.exists(file);
    }

    void set() throws IOException {
        Files.createDirectories(file.getParent());
        if (!found()) {
            Files.createFile(file);
        }
    }

    /** Takes it away, at an orderly end. */
    @Override
    public void destroy() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("The next start makes the search index again: {}", e.toString());
        }
    }

    /** Lets the database's factory come after the mark, and so end before it. */
    @Component
    static class Before extends EntityManagerFactoryDependsOnPostProcessor {

        Before() {
            super(NAME);
        }
    }
}
