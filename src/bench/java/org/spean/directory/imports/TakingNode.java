package org.spean.directory.imports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.SpeanApplication;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.directory.Directory;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryWriting;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.directory.search.CopyAndLucene;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program of its own that takes a file, to be killed in the middle. It says on its output what it finds when it begins, how far
 * it is, and that it is done; what the program itself says goes elsewhere.
 */
final class TakingNode {

    private static final PrintStream SAYS = System.out;
    private static final int POLL_MILLIS = 20;

    private final ConfigurableApplicationContext program;

    private TakingNode(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /**
     * Runs it.
     *
     * @param arguments the home; {@code bring} and a file, {@code take}; {@code in-parts}, the control; or {@code look}
     */
    public static void main(String[] arguments) throws Exception {
        System.setOut(System.err);
        TakingNode node = new TakingNode(new SpringApplication(SpeanApplication.class)
                .run(
                        "--spring.profiles.active=demo",
                        "--spean.home=" + arguments[0],
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--spean.deadlines.every=1d",
                        "--logging.level.root=error"));
        switch (arguments[1]) {
            case "bring" -> node.brings(Path.of(arguments[2]));
            case "take" -> node.takes();
            case "in-parts" -> node.takesInParts();
            default -> node.found();
        }
        // Unlike a kill: nothing is left to be mended.
        node.program.close();
        System.exit(0);
    }

    private void brings(Path file) throws InterruptedException {
        Actor editor = BroughtFile.editor(program);
        Imports imports = program.getBean(Imports.class);
        if (!(imports.bring(editor, file, "services.csv") instanceof BringOutcome.Brought(UUID id))) {
            throw new IllegalStateException("the file was refused");
        }
        BroughtFile.ends(program.getBean(ImportWork.class).check(editor, id));
        found();
    }

    private void takes() throws InterruptedException {
        found();
        Actor editor = BroughtFile.editor(program);
        UUID id = program.getBean(Imports.class).latest(editor).getFirst().id();
        Working working = program.getBean(ImportWork.class).take(editor, id);
        while (!working.state().over()) {
            say("row " + working.done());
            Thread.sleep(POLL_MILLIS);
        }
        if (working.state() != Working.State.DONE) {
            throw new IllegalStateException("it ended as " + working.state());
        }
        found();
    }

    /** The control: each part in a transaction of its own. */
    private void takesInParts() throws InterruptedException {
        found();
        Actor editor = BroughtFile.editor(program);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        Import about = program.getBean(Imports.class).latest(editor).getFirst();
        ImportRows rows = program.getBean(ImportRows.class);
        EntryWriting writing = program.getBean(EntryWriting.class);
        JudgeMaking judges = program.getBean(JudgeMaking.class);
        ImportRemit remit = ImportRemit.of(editor, program.getBean(Confirmers.class));
        int[] last = new int[1];
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<Raw> batch = rows.after(about.id(), last[0]);
                if (batch.isEmpty()) {
                    return false;
                }
                JudgeMaking.Bench bench = judges.whole(about, editor, remit);
                List<ServiceEntry> fresh = bench.judge().judge(batch, Map.of()).stream()
                        .filter(each -> each.verdict() == Verdict.NEW)
                        .map(each -> each.draft().entry())
                        .toList();
                writing.addMany(writing.begin(EntryAct.Kind.IMPORTED, remit.hand(editor)), Stream.of(fresh));
                last[0] = batch.getLast().number();
                return true;
            }));
            say("row " + last[0]);
        }
        found();
    }

    /** What there is: entries, their history, whether the file counts as taken, and what a search finds. */
    private void found() throws InterruptedException {
        while (!CopyAndLucene.ready(program)) {
            Thread.sleep(POLL_MILLIS);
        }
        JdbcClient tables = program.getBean(JdbcClient.class);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        long entries = counted(tables, transaction, "SELECT count(*) FROM service");
        long acts = counted(tables, transaction, "SELECT count(*) FROM entry_act");
        long taken = counted(tables, transaction, "SELECT count(*) FROM entry_import WHERE act IS NOT NULL");
        Directory directory = program.getBean(Directory.class);
        long sought = directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 1).total();
        for (int wait = 0; wait < 1500 && sought != entries; wait++) {
            Thread.sleep(POLL_MILLIS);
            sought = directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 1).total();
        }
        say("found " + entries + " " + acts + " " + taken + " " + sought);
    }

    private static long counted(JdbcClient tables, TransactionTemplate transaction, String sql) {
        Long counted =
                transaction.execute(status -> tables.sql(sql).query(Long.class).single());
        return counted == null ? 0 : counted;
    }

    private static void say(String line) {
        SAYS.println(line);
        SAYS.flush();
    }
}
