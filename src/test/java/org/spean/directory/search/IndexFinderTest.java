package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManagerFactory;
import org.apache.lucene.index.CorruptIndexException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;
import org.spean.directory.Calls;
import org.spean.directory.DutyClock;
import org.spean.directory.Entries;
import org.spean.directory.Finder;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Not everything that goes wrong while somebody searches is the fault of the index. */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class IndexFinderTest {

    private static final Search COURT = Search.EVERYTHING.withWords("court");

    @Autowired
    private EntityManagerFactory database;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private Entries entries;

    @Autowired
    private DutyClock duty;

    @Autowired
    @Qualifier("tableFinder")
    private Finder tables;

    private Finder failing(RuntimeException failure) {
        Calls calls = mock(Calls.class);
        when(calls.today()).thenThrow(failure);
        return new IndexFinder(database, index, entries, calls, duty, tables);
    }

    @Test
    void aBugInAQueryLeavesTheIndexAlone(CapturedOutput told) {
        assertThat(failing(new IllegalStateException("court")).find(COURT, Tier.PUBLIC, 0, 9))
                .isEqualTo(tables.find(COURT, Tier.PUBLIC, 0, 9));
        assertThat(index.ready()).isTrue();
        index.tick(false);
        assertThat(told.getAll())
                .contains("did not answer (" + IllegalStateException.class.getName() + ")")
                .doesNotContain("court", "Made the search index");
    }

    @Test
    void aDatabaseThatIsAwayLeavesTheIndexAlone(CapturedOutput told) {
        Entries away = mock(Entries.class);
        when(away.inOrder(any(), any())).thenThrow(new IllegalStateException("no connection"));
        Calls calls = mock(Calls.class);
        when(calls.today()).thenReturn(java.time.LocalDate.EPOCH);
        Finder finder = new IndexFinder(database, index, away, calls, duty, tables);
        assertThatThrownBy(() -> finder.find(COURT, Tier.PUBLIC, 0, 9)).hasMessage("no connection");
        assertThat(index.ready()).isTrue();
        index.tick(false);
        assertThat(told.getAll()).doesNotContain("Made the search index");
    }

    @Test
    void damagedFilesAreMadeAgain(CapturedOutput told) {
        Finder finder =
                failing(new SearchException("court", new CorruptIndexException("a checksum is wrong", "segments_1")));
        assertThat(finder.find(COURT, Tier.PUBLIC, 0, 9)).isEqualTo(tables.find(COURT, Tier.PUBLIC, 0, 9));
        index.tick(false);
        assertThat(index.ready()).isTrue();
        assertThat(told.getAll())
                .contains("WARN", "a checksum is wrong", "Made the search index", "because it could not be read")
                .doesNotContain("court");
    }
}
