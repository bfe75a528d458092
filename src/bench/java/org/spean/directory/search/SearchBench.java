package org.spean.directory.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SideBySide;
import org.spean.SideBySide.Middles;
import org.spean.SideBySide.Task;
import org.spean.SpeanApplication;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Tier;
import org.spean.directory.search.Questions.Question;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench search}: faceted fuzzy search beside raw Lucene on the same files (P1) and beside PostgreSQL on the
 * same rows (P2), and a keystroke in a browser (P3), with 100,000 and with a million services. The controls must miss: the
 * same program without its index, and trigrams in its place.
 */
public final class SearchBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int HUGE = 1_000_000;
    private static final double MOST_REBUILD_S = 60;

    private final Bench bench;
    private final int services;
    private final String size;
    private final double mostBesideLucene;

    private SearchBench(Bench bench, int services) {
        this.bench = bench;
        this.services = services;
        size = services >= HUGE ? services / HUGE + "M" : services / 1000 + "k";
        mostBesideLucene = services >= HUGE ? 2 : 3;
    }

    /** Runs the bench; exit status 1 when a goal is missed, or a control meets it. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench("search");
        boolean quick = Arrays.asList(arguments).contains("--quick");
        for (int services : quick ? new int[] {SMALL} : new int[] {LARGE, HUGE}) {
            Path home = Files.createTempDirectory("spean-bench");
            try {
                new SearchBench(bench, services).measure(home);
            } finally {
                FileSystemUtils.deleteRecursively(home);
            }
        }
        System.exit(bench.ends());
    }

    private static ConfigurableApplicationContext program(Path home) {
        return new SpringApplication(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.org.spean=warn");
    }

    private void measure(Path home) throws Exception {
        ManyServices many = new ManyServices(services);
        try (ConfigurableApplicationContext program = program(home)) {
            long from = System.nanoTime();
            Copied.into(program.getBean("dataSource", DataSource.class), many);
            bench.line("copied." + size, List.of(seconds(from)));
        }
        // A start that finds no index makes one: just so it is made after a loss.
        FileSystemUtils.deleteRecursively(home.resolve("index"));
        long from = System.nanoTime();
        try (ConfigurableApplicationContext program = program(home)) {
            while (!program.getBean(IndexKeeper.class).ready()) {
                Thread.sleep(100);
            }
            Figure made = seconds(from);
            if (services >= HUGE) {
                bench.line("start-without-index." + size, List.of(made));
            } else {
                bench.line("start-without-index." + size, List.of(made), made.atMost(MOST_REBUILD_S));
            }
            measure(program, home, many);
        }
    }

    private void measure(ConfigurableApplicationContext program, Path home, ManyServices many) throws Exception {
        Keystrokes.measure(
                bench, size, program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        Directory directory = program.getBean(Directory.class);
        Questions questions = new Questions(many, program.getBean(Gazetteer.class), program.getBean(IndexKeeper.class));
        List<Question> latin = questions.in(Language.ENGLISH);
        Task<Question> ours = question -> directory.find(question.search(), Tier.PARTNERS, 0, 20);
        double raw;
        try (RawLucene lucene = RawLucene.below(home.resolve("index"))) {
            besideLucene("khmer", questions.in(Language.KHMER), ours, lucene);
            raw = besideLucene("latin", latin, ours, lucene);
        }
        if (services <= LARGE) {
            Finder tables = program.getBean("tableFinder", Finder.class);
            List<Question> few = latin.subList(0, 3);
            Middles slow = SideBySide.measure(few, ours, each -> tables.find(each.search(), Tier.PARTNERS, 0, 20));
            control("by-the-tables-alone." + size, slow.theirs(), raw);
        }
        besidePostgres(
                latin,
                ours,
                BenchTables.prepared(
                        program.getBean("ownerDataSource", DataSource.class),
                        program.getBean("dataSource", DataSource.class)),
                raw);
    }

    private double besideLucene(String name, List<Question> questions, Task<Question> ours, RawLucene lucene)
            throws Exception {
        Task<Question> theirs = question -> lucene.find(
                question.word(),
                question.province().code().digits(),
                question.group().name(),
                20);
        same(name, questions, ours, theirs);
        Middles middle = SideBySide.measure(questions, ours, theirs);
        Figure ratio = new Figure("ratio", middle.ours() / middle.theirs(), "");
        bench.line(
                "fuzzy-facet." + name + "." + size,
                List.of(ms("p50", middle.ours()), ms("raw-lucene", middle.theirs()), ratio),
                ratio.atMost(mostBesideLucene));
        return middle.theirs();
    }

    /** The goals are set for 100,000 services and more: with few rows a trigram index has little to do. */
    private void besidePostgres(List<Question> questions, Task<Question> ours, BenchTables tables, double raw)
            throws Exception {
        Middles fuzzy = SideBySide.measure(
                questions.subList(0, 20),
                ours,
                question -> tables.trigrams(
                        question.word(), question.province().code().digits(), group(question)));
        Figure ratio = new Figure("ratio", fuzzy.theirs() / fuzzy.ours(), "");
        List<Figure> figures = List.of(
                ms("p50", fuzzy.ours()), ms("pg_trgm", fuzzy.theirs()), ratio, new Figure("asked", fuzzy.asked(), ""));
        if (services >= LARGE) {
            bench.line("fuzzy-sql." + size, figures, ratio.atLeast(services >= HUGE ? 20 : 4));
            control("by-trigrams-instead." + size, fuzzy.theirs(), raw);
        } else {
            bench.line("fuzzy-sql." + size, figures);
        }
        Middles exact = SideBySide.measure(
                questions,
                ours,
                question -> tables.fullText(
                        question.word(), question.province().code().digits(), group(question)));
        bench.line("exact-sql." + size, List.of(ms("p50", exact.ours()), ms("tsvector", exact.theirs())));
    }

    private static String group(Question question) {
        return "G" + question.group().number();
    }

    private void control(String name, double took, double raw) {
        Figure ratio = new Figure("ratio", took / raw, "");
        bench.control(name, List.of(ms("p50", took), ratio), ratio.atMost(mostBesideLucene));
    }

    /** A comparison of different answers would be worth nothing. */
    @SuppressWarnings("SystemOut") // the terminal is what a benchmark is for
    private static void same(String name, List<Question> questions, Task<Question> ours, Task<Question> theirs)
            throws Exception {
        long all = 0;
        for (Question question : questions) {
            Findings found = (Findings) ours.ask(question);
            RawLucene.Found raw = (RawLucene.Found) theirs.ask(question);
            List<String> hits = found.hits().stream()
                    .map(hit -> hit.entry().id().toString())
                    .toList();
            if (found.total() != raw.total() || !hits.equals(raw.best())) {
                throw new IllegalStateException("not the same question: " + question + " " + found.total() + " "
                        + raw.total() + "\n" + hits + "\n" + raw.best());
            }
            all += found.total();
        }
        System.out.println(String.format(
                Locale.ROOT,
                "same rows in the same order on both sides: %d questions (%s), %d found",
                questions.size(),
                name,
                all));
    }

    private static Figure seconds(long from) {
        return new Figure("took", (System.nanoTime() - from) / 1e9, "s");
    }

    private static Figure ms(String name, double value) {
        return new Figure(name, value, "ms");
    }
}
