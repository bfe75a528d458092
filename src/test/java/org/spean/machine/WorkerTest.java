package org.spean.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done by the clock sees no row of a client. */
@SpeanTest
class WorkerTest {

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskScheduler scheduler;

    @Autowired
    Clock clock;

    private String user() {
        return tables.sql("SELECT current_user").query(String.class).single();
    }

    @Test
    void whatIsScheduledEntersAsTheWorkerAndWhatIsAskedForAsTheProgram() throws Exception {
        CompletableFuture<String> by = new CompletableFuture<>();
        CompletableFuture<String> again = new CompletableFuture<>();
        Future<?> scheduled = scheduler.schedule(
                () -> {
                    by.complete(user());
                    again.complete(ByTheClock.asTheProgram(this::user));
                },
                clock.instant());
        assertThat(by.get(30, TimeUnit.SECONDS)).isEqualTo("spean_worker");
        assertThat(again.get(30, TimeUnit.SECONDS)).isEqualTo("spean_app");
        assertThat(scheduled.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(user()).isEqualTo("spean_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trust_subject", "vault.keyset"})
    void theWorkerHasNoRightToWhatIsAClients(String table) {
        assertThatThrownBy(() -> ByTheClock.of(() ->
                                transaction.executeWithoutResult(status -> tables.sql("SELECT count(*) FROM " + table)
                                        .query(Integer.class)
                                        .single()))
                        .run())
                .rootCause()
                .hasMessageContaining(
                        "permission denied for " + (table.startsWith("vault") ? "schema vault" : "table " + table));
    }
}
