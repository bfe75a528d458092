package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.access.GrantWorld.done;
import static org.spean.access.GrantWorld.reasons;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;
import org.spean.access.GrantBook.Can;
import org.spean.access.GrantOutcome.Reason;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Transactional;

/** A system with one administrator and nobody else; each test gives it back as it was. */
@SpeanTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EmptySystemTest {

    private static final Pattern CODE = Pattern.compile("with this code: ([0-9A-Z-]{14})");

    private final AutowireCapableBeanFactory beans;
    private final JdbcClient tables;
    private GrantWorld world;
    private Actor administrator;
    private Actor officer;
    private Actor anybody;

    EmptySystemTest(AutowireCapableBeanFactory beans, JdbcClient tables) {
        this.beans = beans;
        this.tables = tables;
        world = new GrantWorld(beans);
        administrator = Actor.ANYBODY;
        officer = Actor.ANYBODY;
        anybody = Actor.ANYBODY;
    }

    @BeforeEach
    void empty() {
        tables.sql("DELETE FROM role_grant").update();
        world = new GrantWorld(beans);
        administrator = world.administrator();
        officer = world.somebody();
        anybody = world.somebody();
    }

    @Test
    void theFirstAtroOfficerIsConfirmedWithACodeFromTheLog(CapturedOutput output) {
        Grant grant = done(world.proposes(administrator, officer, Role.ATRO_OFFICER, Remit.COUNTRY));
        String code = code(output);
        assertThat(world.book.waitingFor(anybody).getFirst().can()).containsExactly(Can.CONFIRM_WITH_CODE);
        assertThat(world.book.waitingFor(administrator)).isEmpty();
        assertThat(world.book.waitingFor(officer)).isEmpty();

        assertThat(reasons(world.grants.confirm(anybody, grant.id(), ""))).containsExactly(Reason.CODE_WRONG);
        assertThat(reasons(world.grants.confirm(anybody, grant.id(), "2222-2222-2222")))
                .containsExactly(Reason.CODE_WRONG);
        assertThat(reasons(world.grants.refuse(anybody, grant.id(), "", "no"))).containsExactly(Reason.CODE_WRONG);
        assertThat(reasons(world.grants.confirm(administrator, grant.id(), code)))
                .containsExactly(Reason.OWN_PROPOSAL);
        assertThat(reasons(world.grants.confirm(officer, grant.id(), code))).containsExactly(Reason.OWN_ROLE);
        assertThat(reasons(world.grants.confirm(world.administrator(), grant.id(), code)))
                .containsExactly(Reason.ADMINISTRATOR_CONFIRMS);

        done(world.grants.confirm(
                anybody, grant.id(), code.toLowerCase(Locale.ROOT).replace("-", " ")));
        world.passes(Duration.ofDays(1));
        assertThat(world.held(officer)).extracting(Held::role).containsExactly(Role.ATRO_OFFICER);
        assertThat(output.getAll().split(Pattern.quote(code), -1))
                .as("printed once")
                .hasSize(2);
    }

    @Test
    void theCodeOfOneProposalOpensNoOther(CapturedOutput output) {
        done(world.proposes(administrator, officer, Role.ATRO_OFFICER, Remit.COUNTRY));
        String code = code(output);
        Grant other = done(world.proposes(administrator, world.somebody(), Role.ATRO_OFFICER, Remit.COUNTRY));

        assertThat(reasons(world.grants.confirm(anybody, other.id(), code))).containsExactly(Reason.CODE_WRONG);
    }

    @Test
    void theFirstManagerIsConfirmedByAtroAndThenNoCodeCounts(CapturedOutput output) {
        Grant manager = done(world.proposes(administrator, world.somebody(), Role.MANAGER, world.centre));
        String code = code(output);
        world.give(officer, Role.ATRO_OFFICER, Remit.COUNTRY);

        assertThatThrownBy(() -> world.grants.confirm(anybody, manager.id(), code))
                .isInstanceOf(AccessDeniedException.class);
        done(world.grants.confirm(officer, manager.id(), ""));
    }

    @Test
    void whereEverybodyLeftSinceItIsProposedAnew() {
        world.give(officer, Role.ATRO_OFFICER, Remit.COUNTRY);
        Grant manager = done(world.proposes(administrator, world.somebody(), Role.MANAGER, world.centre));
        done(world.ends(officer, only(officer)));

        assertThat(reasons(world.grants.confirm(anybody, manager.id(), ""))).containsExactly(Reason.CODE_NEVER_PRINTED);
    }

    @Test
    void theLastAdministratorCannotBeEnded() {
        Grant own = world.book
                .of(administrator, GrantWorld.id(administrator))
                .getFirst()
                .grant();
        assertThat(reasons(world.ends(administrator, own))).containsExactly(Reason.LAST_ADMINISTRATOR);

        world.administrator();
        done(world.ends(administrator, own));
    }

    @Test
    void administratorsCannotMakeRoomForACodeByEndingAtro(CapturedOutput output) {
        Actor other = world.administrator();
        world.give(officer, Role.ATRO_OFFICER, Remit.COUNTRY);
        Actor second = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        done(world.ends(administrator, only(second)));

        Grant last = only(officer);
        assertThat(reasons(world.ends(administrator, last))).containsExactly(Reason.LAST_ATRO_OFFICER);
        assertThat(reasons(world.ends(other, last))).containsExactly(Reason.LAST_ATRO_OFFICER);
        Grant puppet = done(world.proposes(administrator, world.somebody(), Role.ATRO_OFFICER, Remit.COUNTRY));
        assertThat(output.getAll()).doesNotContain(puppet.id().toString());
        assertThatThrownBy(() -> world.grants.confirm(anybody, puppet.id(), ""))
                .isInstanceOf(AccessDeniedException.class);

        done(world.ends(officer, last));
    }

    private Grant only(Actor of) {
        return world.book.of(administrator, GrantWorld.id(of)).getFirst().grant();
    }

    private static String code(CapturedOutput output) {
        return CODE.matcher(output.getAll())
                .results()
                .map(each -> each.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
