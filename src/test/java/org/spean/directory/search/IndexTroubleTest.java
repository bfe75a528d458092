package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;

/** Only what Lucene says of its files is a reason to make the index again. */
class IndexTroubleTest {

    @Test
    void whatLuceneSaysOfItsFiles() {
        IOException damaged = new CorruptIndexException("cut", "segments_1");
        assertThat(IndexTrouble.in(new SearchException("found nothing", damaged)))
                .contains(damaged);
        assertThat(IndexTrouble.in(new AlreadyClosedException("closed"))).isPresent();
        assertThat(IndexTrouble.in(new SearchException("a", new SearchException("b", new IOException("c")))))
                .isPresent();
    }

    @Test
    void allElse() {
        assertThat(IndexTrouble.in(new IllegalStateException("closed"))).isEmpty();
        assertThat(IndexTrouble.in(new SearchException("no such field"))).isEmpty();
        assertThat(IndexTrouble.in(
                        new PersistenceException(new SQLException("no connection", new ConnectException("refused")))))
                .isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsToldFromTheIndex() {
        assertThat(IndexTrouble.ofDatabase(new PersistenceException(new SQLException("no connection"))))
                .isTrue();
        assertThat(IndexTrouble.ofDatabase(new SearchException("cut", new IOException("c"))))
                .isFalse();
    }

    @Test
    @Evidence("16.2.5")
    void theWordsOfASearchAreNotLogged() {
        assertThat(IndexTrouble.classes(new SearchException("secret", new IllegalStateException("secret"))))
                .isEqualTo(SearchException.class.getName() + " < " + IllegalStateException.class.getName());
    }
}
