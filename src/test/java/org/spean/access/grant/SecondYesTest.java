package org.spean.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.grant.SecondYes.Answer;
import org.spean.access.grant.SecondYes.Person;
import org.spean.access.grant.SecondYes.Proposed;
import org.spean.vocabulary.PlaceCode;

/** Who may say the second yes: the table {@code second-yes.csv}, for requester × who is there × who confirms × role. */
class SecondYesTest {

    private static final PlaceCode BATTAMBANG = new PlaceCode("02");
    private static final Remit CENTRE = Remit.organization(UUID.randomUUID());
    private static final Person NEWCOMER = person();

    private final Map<String, Person> people = new LinkedHashMap<>(Map.of(
            "manager", person(Role.MANAGER, CENTRE),
            "second manager", person(Role.MANAGER, CENTRE),
            "manager elsewhere", person(Role.MANAGER, Remit.organization(UUID.randomUUID())),
            "focal person", person(Role.FOCAL_PERSON, Remit.province(BATTAMBANG)),
            "focal person elsewhere", person(Role.FOCAL_PERSON, Remit.province(new PlaceCode("03"))),
            "ATRO officer", person(Role.ATRO_OFFICER, Remit.COUNTRY),
            "second ATRO officer", person(Role.ATRO_OFFICER, Remit.COUNTRY),
            "administrator", administrator(true),
            "second administrator", administrator(true)));

    @ParameterizedTest(name = "{0} proposed by {1}, missing: {2}")
    @CsvFileSource(resources = "second-yes.csv", useHeadersInDisplayName = true, quoteCharacter = '"')
    void theSecondYesIsSaidAsTheTableSays(ArgumentsAccessor row) {
        Role role = Role.valueOf(text(row, 0));
        String proposes = text(row, 1);
        Person requester = person(proposes);
        List<String> missing = List.of(text(row, 2).split(" \\+ "));
        missing.forEach(each -> {
            people.remove(each);
            if (each.equals("manager") || each.equals("ATRO officer")) {
                people.remove("second " + each);
            }
        });
        Proposed proposed = proposed(role, requester);
        List<Person> looking = new ArrayList<>(people.values());

        String[] confirmers = {
            "manager",
            "manager elsewhere",
            "focal person",
            "focal person elsewhere",
            "ATRO officer",
            "administrator",
            "yesterday's administrator",
            "anybody"
        };
        for (int column = 0; column < confirmers.length; column++) {
            String name = confirmers[column];
            String expected = text(row, column + 3);
            Optional<Person> confirmer = confirmer(name, proposes);
            assertThat(confirmer.isPresent() ? said(SecondYes.of(proposed, confirmer.get(), looking)) : "-")
                    .as(name)
                    .isEqualTo(expected);
        }
        assertThat(SecondYes.of(proposed, requester, looking)).isEqualTo(Answer.OWN_PROPOSAL);
        assertThat(SecondYes.of(proposed, new Person(NEWCOMER.account(), requester.held(), false), looking))
                .as("nobody confirms an own role, whatever else they hold")
                .isEqualTo(Answer.OWN_ROLE);
        assertThat(Appointing.needsSecondYes(role)).isTrue();
        assertThat(Appointing.mayPropose(requester.held(), role, proposed.remit()))
                .isTrue();
    }

    @Test
    void onlyThoseRolesNeedNoSecondYes() {
        assertThat(Stream.of(Role.values()).filter(role -> !Appointing.needsSecondYes(role)))
                .containsExactly(Role.STANDARDS_MONITOR, Role.EDITOR);
    }

    @Test
    void whoMayProposeWhat() {
        Map<String, Set<Role>> allowed = Map.of(
                "administrator", Set.of(Role.values()),
                "manager", Set.of(Role.CASEWORKER, Role.RECEIVER),
                "manager elsewhere", Set.of(),
                "focal person", Set.of(),
                "ATRO officer", Set.of(Role.DISTRICT_OFFICIAL, Role.FOCAL_PERSON, Role.ATRO_OFFICER));

        allowed.forEach((name, roles) -> assertThat(Stream.of(Role.values())
                        .filter(role -> Appointing.mayPropose(person(name).held(), role, remit(role))))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(roles));
    }

    @Test
    void somebodyWhoProposedForThemselvesIsNotAskedEither() {
        Person atro = person("ATRO officer");
        Proposed own = new Proposed(
                Optional.of(atro.account()), atro.account(), Role.ATRO_OFFICER, Remit.COUNTRY, Optional.empty());

        assertThat(SecondYes.of(own, atro, people.values())).isEqualTo(Answer.OWN_PROPOSAL);
    }

    @Test
    void aFormerAdministratorIsNobodyWhoKnowsThePost() {
        Person before = new Person(UUID.randomUUID(), Set.of(held(Role.MANAGER, CENTRE)), true);
        Proposed proposed = proposed(Role.CASEWORKER, person("administrator"));

        assertThat(SecondYes.of(proposed, before, List.of(before))).isEqualTo(Answer.ADMINISTRATOR);
        assertThat(SecondYes.wantsCode(proposed, List.of(before))).isTrue();
    }

    private Optional<Person> confirmer(String name, String requester) {
        return switch (name) {
            case "yesterday's administrator" -> Optional.of(administrator(false));
            case "anybody" -> Optional.of(person());
            default -> Optional.ofNullable(people.get(name.equals(requester) ? "second " + name : name));
        };
    }

    private static Proposed proposed(Role role, Person requester) {
        Remit remit = remit(role);
        return new Proposed(
                Optional.of(requester.account()),
                NEWCOMER.account(),
                role,
                remit,
                remit.kind() == Remit.Kind.DISTRICT ? Optional.of(BATTAMBANG) : Optional.empty());
    }

    private static Remit remit(Role role) {
        return switch (Appointing.heldFor(role).stream().sorted().findFirst().orElseThrow()) {
            case ORGANIZATION -> CENTRE;
            case DISTRICT -> Remit.district("0203");
            case PROVINCE -> Remit.province(BATTAMBANG);
            case COUNTRY -> Remit.COUNTRY;
            case PERSON -> throw new IllegalStateException("no role is held for a person");
        };
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case WITH_CODE -> "code";
            case ADMINISTRATOR -> "never";
            case NOT_THEIRS -> "no";
            case OWN_PROPOSAL, OWN_ROLE -> answer.name();
        };
    }

    private Person person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private static Person person() {
        return new Person(UUID.randomUUID(), Set.of(), false);
    }

    private static Person person(Role role, Remit remit) {
        return new Person(UUID.randomUUID(), Set.of(held(role, remit)), false);
    }

    private static Person administrator(boolean still) {
        return new Person(UUID.randomUUID(), still ? Set.of(held(Role.ADMINISTRATOR, Remit.COUNTRY)) : Set.of(), true);
    }

    private static Held held(Role role, Remit remit) {
        return new Held(role, remit, Instant.EPOCH, null, null);
    }

    private static String text(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }
}
