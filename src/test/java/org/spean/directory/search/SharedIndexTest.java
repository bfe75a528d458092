package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import javax.sql.DataSource;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;
import org.spean.directory.Entries;
import org.spean.people.Organizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * How nodes share one index: what the row in the database says and who has it locked. The index itself is the program's own
 * here; the same against an OpenSearch is tested with one.
 */
@SpeanTest
@ExtendWith(OutputCaptureExtension.class)
class SharedIndexTest {

    private static final IndexMark MARK = new IndexMark("shape", "origin", "7:7:");

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private DataSource connections;

    @Autowired
    private Entries entries;

    @Autowired
    private Organizations organizations;

    @Autowired
    private VocabularyBook book;

    @Autowired
    private DocumentWords words;

    @Autowired
    private IndexFilling filling;

    private final SharedIndex shared = new SharedIndex();
    private OwnConnection one;
    private OwnConnection two;

    @BeforeEach
    void nobodyKnowsOfAnIndex() {
        one = new OwnConnection(factory, connections);
        two = new OwnConnection(factory, connections);
        one.ask(changes -> {
            shared.mine(changes.database(), true);
            shared.keep(changes.database(), IndexMark.NONE);
            return true;
        });
    }

    @AfterEach
    void theConnectionsGoBack() {
        one.release();
        two.release();
    }

    private IndexKeeper keeper(OwnConnection connection) {
        return new IndexKeeper(connection, entries, new KnownNames(organizations, book, words), words, shared, filling);
    }

    private IndexMark seenBy(OwnConnection node) {
        return node.ask(changes -> shared.mark(changes.database()));
    }

    @Test
    void onlyOneNodeWritesAndTheOthersSeeWhatItKept() {
        one.ask(ours -> {
            assertThat(shared.mine(ours.database(), false)).isTrue();
            assertThat(two.<Boolean>ask(theirs -> shared.mine(theirs.database(), false)))
                    .isFalse();
            shared.keep(ours.database(), MARK);
            assertThat(seenBy(two)).as("before it is committed").isEqualTo(IndexMark.NONE);
            return true;
        });
        assertThat(seenBy(two)).isEqualTo(MARK);
        assertThat(two.<Boolean>ask(theirs -> shared.mine(theirs.database(), false)))
                .isTrue();
    }

    @Test
    void whoDiesWhileItWritesLeavesTheWorkToTheNext() {
        assertThatThrownBy(() -> one.ask(ours -> {
                    shared.mine(ours.database(), false);
                    shared.keep(ours.database(), MARK);
                    ours.database().doWork(connection -> connection.abort(Runnable::run));
                    return true;
                }))
                .hasMessageContaining("commit");
        assertThat(two.<Boolean>ask(theirs -> shared.mine(theirs.database(), true)))
                .isTrue();
        assertThat(seenBy(two)).isEqualTo(IndexMark.NONE);
    }

    @Test
    void oneMakesItAndTheOtherOnlyAsks(CapturedOutput told) {
        int before = told.getAll().length();
        IndexKeeper first = keeper(one);
        IndexKeeper second = keeper(two);
        assertThat(first.ready()).isFalse();
        first.tick(false);
        assertThat(first.ready()).isTrue();
        second.tick(false);
        assertThat(second.ready()).isTrue();
        assertThat(told.getAll().substring(before).split("Made the search index", -1))
                .hasSize(2);
    }

    @Test
    void aNodeOfAnotherVersionTakesTheIndexOverAndNobodyFightsForIt(CapturedOutput told) {
        IndexKeeper older = keeper(one);
        older.tick(false);
        assertThat(older.ready()).isTrue();
        int before = told.getAll().length();
        two.ask(newer -> {
            shared.mine(newer.database(), false);
            shared.keep(newer.database(), MARK);
            return true;
        });

        older.tick(false);
        older.tick(false);

        assertThat(older.ready()).isFalse();
        assertThat(seenBy(two)).isEqualTo(MARK);
        assertThat(told.getAll().substring(before))
                .contains("a node of another version has made it")
                .doesNotContain("Made the search index");
    }

    @Test
    void whileAnotherNodeMakesItTheTablesAnswer(CapturedOutput told) {
        int before = told.getAll().length();
        IndexKeeper second = keeper(two);
        one.ask(ours -> {
            shared.mine(ours.database(), false);
            second.tick(false);
            assertThat(second.ready()).isFalse();
            return true;
        });
        assertThat(told.getAll().substring(before)).doesNotContain("Made the search index");
    }

    /** In Hibernate Search's words; what was asked for tries to look like an answer. */
    private static SearchException answered(String status, String body) {
        return new SearchException("HSEARCH400007: Elasticsearch request failed: HSEARCH400090: It failed."
                + "\nRequest: POST /service/_search {\"\\nResponse: 404 'index_not_found_exception'\"}"
                + "\nResponse: " + status + " from 'http://search' with body " + body);
    }

    @Test
    void anOpenSearchThatIsAwayIsNotOneThatLostItsIndex() {
        assertThat(shared.said(new SearchException("not sent", new ConnectException("refused"))))
                .isEqualTo(IndexPlace.Failing.AWAY);
        assertThat(shared.said(answered("404 'Not Found'", "{\"type\": \"index_not_found_exception\"}")))
                .isEqualTo(IndexPlace.Failing.LOST);
        assertThat(shared.said(answered("400 'Bad Request'", "No mapping found for [order] in order to sort on")))
                .isEqualTo(IndexPlace.Failing.LOST);
        assertThat(shared.said(answered("503 'Service Unavailable'", "all shards failed")))
                .isEqualTo(IndexPlace.Failing.AWAY);
        assertThat(shared.said(answered("401 'Unauthorized'", ""))).isEqualTo(IndexPlace.Failing.AWAY);
        assertThat(shared.said(answered("400 'Bad Request'", "too many clauses")))
                .isEqualTo(IndexPlace.Failing.ELSE);
        assertThat(shared.said(new SearchException("HSEARCH400007: failed", new MalformedInputException(1))))
                .isEqualTo(IndexPlace.Failing.ELSE);
        assertThat(shared.said(new IllegalStateException("a bug"))).isEqualTo(IndexPlace.Failing.ELSE);
    }
}
