package org.spean.deadlines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.SpeanApplication;
import org.spean.deadlines.YearReplay.Result;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./spean faults clock} (R8): a year day by day on a thousand subjects, and another one in which the clock goes forward and
 * back by forty days, over month ends, 29 February and the New Year's holidays. Whatever the rules have to show is counted a
 * second time, by hand. Control: a program that forgets which steps it took.
 */
final class ClockFault {

    private final Bench bench;
    private final ConfigurableApplicationContext program;

    private ClockFault(Bench bench, ConfigurableApplicationContext program) {
        this.bench = bench;
        this.program = program;
    }

    /** Runs the experiments; exit status 1 when a goal is missed, or the control meets it. */
    public static void main(String[] arguments) throws Exception {
        int subjects = Arrays.asList(arguments).contains("--quick") ? 60 : 1000;
        Bench bench = Bench.ofFault("clock");
        Path home = Files.createTempDirectory("spean-clock");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(SpeanApplication.class)
                .run(
                        "--spean.home=" + home,
                        "--spean.seed=",
                        "--spean.database.url=embedded",
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spean.messages.every=1d",
                        "--spean.deadlines.every=1d",
                        "--logging.level.org.spean=error")) {
            ClockFault fault = new ClockFault(bench, program);
            fault.holidays();
            fault.tells("year", subjects, LocalDate.of(2027, 1, 2), false);
            fault.tells("to-and-fro", subjects, LocalDate.of(2027, 6, 1), true);
            fault.control();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.exit(bench.ends());
    }

    /** Khmer New Year, Pchum Ben and the Water Festival of these years, near enough, and three that are fixed. */
    private void holidays() {
        JdbcClient tables = program.getBean(JdbcClient.class);
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int year = 2027; year <= 2029; year++) {
                for (String day : List.of(
                        "01-01", "03-08", "04-14", "04-15", "04-16", "05-01", "09-29", "09-30", "10-01", "11-12",
                        "11-13", "11-14")) {
                    tables.sql("INSERT INTO holiday (id, day, name_km, name_en, source, reference)"
                                    + " VALUES (gen_random_uuid(), :day, 'x', 'x', 'CALCULATED', '')"
                                    + " ON CONFLICT DO NOTHING")
                            .param("day", LocalDate.parse(year + "-" + day))
                            .update();
                }
            }
        });
    }

    private void tells(String name, int subjects, LocalDate begin, boolean jumps) {
        Result result = new YearReplay(program, subjects, begin, jumps, false).runs();
        Figure wrong = new Figure("lost-or-too-many", result.wrong(), "");
        Figure doubled = new Figure("doubled", result.doubled(), "");
        Figure disturbing = new Figure("at-night-or-on-holidays", result.disturbing(), "");
        bench.line(
                name,
                List.of(new Figure("subjects", subjects, ""), new Figure("shown", result.shown(), ""), wrong),
                wrong.atMost(0));
        bench.line(name + ".once", List.of(doubled), doubled.atMost(0));
        bench.line(name + ".rest", List.of(disturbing), disturbing.atMost(0));
    }

    private void control() {
        Result result = new YearReplay(program, 48, LocalDate.of(2027, 6, 1), true, true).runs();
        Figure doubled = new Figure("doubled", result.doubled(), "");
        bench.control("forgetful", List.of(new Figure("shown", result.shown(), ""), doubled), doubled.atMost(0));
    }
}
