package org.spean.access.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.policy.Sight;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every role × relation × operation × sensitivity, plain, restricted, named, shut out in person and by office: what the program
 * says and what the database gives, held against {@code policy.csv} as this test reads it for itself.
 */
@SpeanTest
class MatrixTest {

    private static final Logger log = LoggerFactory.getLogger(MatrixTest.class);

    private enum State {
        PLAIN(true),
        RESTRICTED(false),
        NAMED(true),
        SHUT_OUT(false),
        OFFICE_SHUT_OUT(false),
        NAMED_AND_SHUT_OUT(false);

        private final boolean there;

        State(boolean there) {
            this.there = there;
        }
    }

    private record Place(Role role, Relation relation, State state, Actor actor, Subject subject) {}

    @Autowired
    BeanFactory beans;

    @Autowired
    AccessPolicy policy;

    @Autowired
    Reach reach;

    @Test
    @Evidence("8.1.1")
    void everyCellIsAsTheTableSays() {
        Map<String, Answer> table = table();
        List<Place> places = places();
        Acting acting = new Acting(beans);
        TrustSubjects subjects = new TrustSubjects(beans);
        int cells = 0;
        int allowed = 0;
        for (Place place : places) {
            Sight sight = acting.as(place.actor(), () -> reach.sight(place.actor(), place.subject()));
            for (Operation operation : Operation.values()) {
                for (Sensitivity about : Sensitivity.values()) {
                    Answer expected = place.state().there ? expected(table, place, operation, about) : Answer.NO;
                    assertThat(policy.may(sight, operation, about))
                            .as(
                                    "%s %s as %s, %s, of %s",
                                    operation, place.state(), place.role(), place.relation(), about)
                            .isEqualTo(expected);
                    cells++;
                    allowed += expected == Answer.NO ? 0 : 1;
                }
            }
            boolean known =
                    place.state().there && expected(table, place, Operation.KNOW, Sensitivity.GENERAL) == Answer.YES;
            assertThat(acting.as(place.actor(), () -> subjects.given(List.of(place.subject()))))
                    .as("rows %s as %s, %s", place.state(), place.role(), place.relation())
                    .isEqualTo(known ? Set.of(place.subject().id()) : Set.of());
            cells++;
        }
        assertThat(cells).isEqualTo(10 * 9 * 6 * (27 * 11 + 1));
        log.info("policy matrix: {} cells, {} of them allow something", cells, allowed);
    }

    private static Answer expected(Map<String, Answer> table, Place place, Operation operation, Sensitivity about) {
        return Stream.of(place.relation(), Relation.NONE)
                .map(relation -> table.getOrDefault(cell(operation, place.role(), relation, about), Answer.NO))
                .min(Answer::compareTo)
                .orElseThrow();
    }

    /** Somebody for each role and relation, and a subject for each state, tied to them as the relation says. */
    private List<Place> places() {
        TrustSubjects subjects = new TrustSubjects(beans);
        List<Place> places = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Relation relation : Relation.values()) {
                Remit remit = remit(relation);
                Actor actor = Actor.person(
                        UUID.randomUUID(), "matrix", Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
                Iterator<Subject> fresh = subjects.add(State.values().length).iterator();
                for (State state : State.values()) {
                    Subject subject = fresh.next();
                    tie(subjects, subject, relation, actor, remit);
                    put(subjects, subject, state, actor, remit);
                    places.add(new Place(role, relation, state, actor, subject));
                }
            }
        }
        return places;
    }

    private static Remit remit(Relation relation) {
        String key = UUID.randomUUID().toString();
        return switch (relation) {
            case NONE, ON_THE_CASE, OWN_CENTRE, RECEIVES, GLASS -> new Remit(Remit.Kind.ORGANIZATION, key);
            case SEARCH_HERE, PLACED_HERE -> new Remit(Remit.Kind.DISTRICT, key);
            case OWN_PROVINCE -> new Remit(Remit.Kind.PROVINCE, key);
            case COUNTRY -> Remit.COUNTRY;
        };
    }

    private static void tie(TrustSubjects subjects, Subject subject, Relation relation, Actor actor, Remit remit) {
        switch (relation) {
            // It is somebody else's.
            case NONE -> subjects.tie(subject, "OWN_CENTRE", Remit.organization(UUID.randomUUID()));
            case ON_THE_CASE -> subjects.tie(subject, relation.name(), actor, remit);
            case GLASS ->
                subjects.tie(
                        subject, relation.name(), Remit.person(actor.account().orElseThrow()));
            case OWN_CENTRE, SEARCH_HERE, PLACED_HERE, OWN_PROVINCE, COUNTRY, RECEIVES ->
                subjects.tie(subject, relation.name(), remit);
        }
    }

    private static void put(TrustSubjects subjects, Subject subject, State state, Actor actor, Remit remit) {
        Remit person = Remit.person(actor.account().orElseThrow());
        if (state == State.RESTRICTED || state == State.NAMED || state == State.NAMED_AND_SHUT_OUT) {
            subjects.tie(subject, "RESTRICTED", Remit.COUNTRY);
        }
        if (state == State.NAMED || state == State.NAMED_AND_SHUT_OUT) {
            subjects.tie(subject, "NAMED", person);
        }
        if (state == State.SHUT_OUT || state == State.NAMED_AND_SHUT_OUT) {
            subjects.tie(subject, "EXCLUDED", person);
        }
        if (state == State.OFFICE_SHUT_OUT) {
            subjects.tie(subject, "EXCLUDED", remit);
        }
    }

    private static String cell(Operation operation, Role role, Relation relation, Sensitivity about) {
        return operation + " " + role + " " + relation + " " + about;
    }

    /** The table, read by other lines than the program's. */
    private static Map<String, Answer> table() {
        Map<String, Answer> table = new HashMap<>();
        try (Reader text = new InputStreamReader(
                        MatrixTest.class.getResourceAsStream("/policy.csv"), StandardCharsets.UTF_8);
                var rows =
                        CSVFormat.DEFAULT.builder().setCommentMarker('#').get().parse(text)) {
            for (CSVRecord row : rows) {
                if (row.get(0).equals("operation")) {
                    continue;
                }
                List<String> about = row.get(3).isEmpty() || row.get(3).equals("all")
                        ? Arrays.stream(Sensitivity.values()).map(Enum::name).toList()
                        : List.of(row.get(3).split(" "));
                Answer answer = switch (row.get(4)) {
                    case "yes" -> Answer.YES;
                    case "with reason" -> Answer.WITH_REASON;
                    case "with second yes" -> Answer.WITH_SECOND_YES;
                    default -> throw new IllegalStateException(row.toString());
                };
                about.forEach(each -> {
                    Answer before = table.put(String.join(" ", row.get(0), row.get(1), row.get(2), each), answer);
                    assertThat(before).as("said twice: %s", row).isNull();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
