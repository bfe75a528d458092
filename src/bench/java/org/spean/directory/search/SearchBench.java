package org.spean.directory.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.Bench.Goal;
import org.spean.SpeanApplication;
import org.spean.directory.ContentReady;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean bench search}: faceted fuzzy search beside raw Lucene on the same files (P1) and beside PostgreSQL on the
 * same rows (P2). The same program without the index is the control: it must miss the goal.
 */
public final class SearchBench {

    private static final int QUESTIONS = 40;
    private static final int WARM = 12;
    private static final int ROUNDS = 5;
    private static final double MOST_REBUILD_S = 60;

    private final Bench bench = new Bench("search");

    private record Question(String word, Province province, ServiceGroup group) {

        Search search() {
            return new Search(
                    word + " " + province.name().english(),
                    Set.of(group),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false);
        }
    }

    private interface Task {
        Object ask(Question question) throws Exception;
    }

    /** Runs the bench; exit status 1 when a goal is missed, or a control meets it. */
    public static void main(String[] arguments) throws Exception {
        int services = Arrays.asList(arguments).contains("--quick") ? 10_000 : 100_000;
        Path home = Files.createTempDirectory("spean-bench");
        SearchBench search = new SearchBench();
        try (ConfigurableApplicationContext program = new SpringApplication(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.org.spean=warn")) {
            search.measure(program, home, services);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(search.bench.ends());
    }

    private void measure(ConfigurableApplicationContext program, Path home, int services) throws Exception {
        DataSource app = program.getBean("dataSource", DataSource.class);
        ManyServices many = new ManyServices();
        many.write(app, services);
        String size = services / 1000 + "k";
        long from = System.nanoTime();
        program.publishEvent(new ContentReady("bench"));
        Figure made = new Figure("took", (System.nanoTime() - from) / 1e9, "s");
        bench.line("rebuild." + size, List.of(made), made.atMost(MOST_REBUILD_S));
        Directory directory = program.getBean(Directory.class);
        List<Question> questions =
                questions(many, program.getBean(Gazetteer.class), program.getBean(IndexKeeper.class));
        Task ours = question -> directory.find(question.search(), Tier.PARTNERS, 0, 20);
        besideLucene(questions, directory, ours, program.getBean("tableFinder", Finder.class), home, size);
        besidePostgres(
                questions,
                ours,
                BenchTables.prepared(program.getBean("ownerDataSource", DataSource.class), app),
                size,
                services >= 100_000);
        Keystrokes.measure(
                bench, size, program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private void besideLucene(
            List<Question> questions, Directory directory, Task ours, Finder byTables, Path home, String size)
            throws Exception {
        try (RawLucene raw = new RawLucene(home.resolve("index/service"))) {
            same(questions, directory, raw);
            Task theirs = question -> raw.find(
                    question.word(),
                    question.province().code().digits(),
                    question.group().name(),
                    20);
            double[] both = sideBySide(questions, ours, theirs);
            line("fuzzy-facet." + size, both[0], "raw-lucene", both[1], both[0] / both[1], ratio -> ratio.atMost(3));
            double control =
                    p50(questions.subList(0, 3), question -> byTables.find(question.search(), Tier.PARTNERS, 0, 20), 1);
            Figure ratio = new Figure("ratio", control / both[1], "");
            bench.control(
                    "by-the-tables-alone." + size, List.of(new Figure("p50", control, "ms"), ratio), ratio.atMost(3));
        }
    }

    /** The goal is set for 100,000 services and more: with few rows a trigram index has little to do. */
    private void besidePostgres(List<Question> questions, Task ours, BenchTables tables, String size, boolean large)
            throws Exception {
        Task trigrams = question -> tables.trigrams(
                question.word(),
                question.province().code().digits(),
                "G" + question.group().number());
        double[] sql = sideBySide(questions.subList(0, 20), ours, trigrams);
        if (large) {
            line("fuzzy-sql." + size, sql[0], "pg_trgm", sql[1], sql[1] / sql[0], ratio -> ratio.atLeast(4));
        } else {
            bench.line("fuzzy-sql." + size, List.of(ms("p50", sql[0]), ms("pg_trgm", sql[1])));
        }
        Task fullText = question -> tables.fullText(
                question.word(),
                question.province().code().digits(),
                "G" + question.group().number());
        double[] exact = sideBySide(questions, ours, fullText);
        bench.line("exact-sql." + size, List.of(ms("p50", exact[0]), ms("tsvector", exact[1])));
    }

    /** Words with a slip that no name or everyday word is near to: only then is the question the same on both sides. */
    private static List<Question> questions(ManyServices many, Gazetteer gazetteer, IndexKeeper index) {
        Random random = new Random(4);
        List<Question> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            StringBuilder word = new StringBuilder(
                    many.words().get(random.nextInt(many.words().size())));
            int at = 2 + random.nextInt(word.length() - 3);
            word.setCharAt(at, (char) ('a' + random.nextInt(26)));
            Province province = gazetteer.provinces().get(random.nextInt(25));
            ServiceGroup group = ServiceGroup.of(1 + random.nextInt(6));
            Question question = new Question(word.toString(), province, group);
            Reading read = index.read(question.search().words());
            boolean plain = read.texts().size() == 1
                    && read.texts().getFirst().words().equals(question.word())
                    && read.places().equals(Set.of(province.code()));
            if (plain) {
                questions.add(question);
            }
        }
        return questions;
    }

    private static void same(List<Question> questions, Directory directory, RawLucene raw) throws Exception {
        long all = 0;
        for (Question question : questions) {
            Findings ours = directory.find(question.search(), Tier.PARTNERS, 0, 20);
            RawLucene.Found theirs = raw.find(
                    question.word(),
                    question.province().code().digits(),
                    question.group().name(),
                    20);
            List<String> hits =
                    ours.hits().stream().map(hit -> hit.entry().id().toString()).toList();
            if (ours.total() != theirs.total() || !hits.equals(theirs.best())) {
                throw new IllegalStateException("not the same question: " + question + " " + ours.total() + " "
                        + theirs.total() + "\n" + hits + "\n" + theirs.best());
            }
            all += ours.total();
        }
        System.out.println(
                "same rows in the same order on both sides: " + questions.size() + " questions, " + all + " found");
    }

    /** Both in turn, so that whatever else the machine does falls on both. */
    private static double[] sideBySide(List<Question> questions, Task ours, Task theirs) throws Exception {
        for (int round = 0; round < WARM; round++) {
            for (Question question : round < 2 ? questions : questions.subList(0, questions.size() / 4)) {
                ours.ask(question);
                theirs.ask(question);
            }
        }
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Question question : questions) {
                first.add(time(ours, question));
                second.add(time(theirs, question));
            }
        }
        return new double[] {middle(first), middle(second)};
    }

    private static double p50(List<Question> questions, Task task, int rounds) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Question question : questions) {
                times.add(time(task, question));
            }
        }
        return middle(times);
    }

    private static long time(Task task, Question question) throws Exception {
        long from = System.nanoTime();
        task.ask(question);
        return System.nanoTime() - from;
    }

    private static double middle(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
    }

    private void line(String name, double ours, String peer, double theirs, double ratio, Function<Figure, Goal> goal) {
        Figure measured = new Figure("ratio", ratio, "");
        bench.line(name, List.of(ms("p50", ours), ms(peer, theirs), measured), goal.apply(measured));
    }

    private static Figure ms(String name, double value) {
        return new Figure(name, value, "ms");
    }
}
