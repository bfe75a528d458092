package org.spean.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.geography.Gazetteer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Sending;
import org.spean.messaging.reply.Said;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationWish;
import org.spean.people.Designations;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Dates for tests of what stands above them. */
public final class DateWorld {

    /** The telephone of the first focal person. */
    public static final PhoneNumber LEADERS = AppointmentWorld.LEADERS;

    /** The telephone of the second. */
    public static final PhoneNumber OFFICES = AppointmentWorld.OFFICES;

    /** The telephone of the district's official. */
    public static final PhoneNumber OFFICIALS = AppointmentWorld.DISTRICTS;

    /** A district in a province in which the demonstration has nobody. */
    public static final String SVAY_RIENG_TOWN = "2008";

    private final BeanFactory beans;
    private final AppointmentWorld world;

    public DateWorld(BeanFactory beans) {
        this.beans = beans;
        world = new AppointmentWorld(beans);
    }

    /** The district in which all these people are, as its language names it. */
    public String town(Language language) {
        return beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.id().equals("0203"))
                .findFirst()
                .orElseThrow()
                .name()
                .in(language);
    }

    /** A visit asked for in a province in which the demonstration has nobody; its focal persons would be asked first. */
    public AppointmentId plannedWhereNobodyIs(int days) {
        return world.planned(AppointmentWorld.wish(
                VisitKind.RECONCILIATION, SVAY_RIENG_TOWN, today().plusDays(days), Optional.empty(), Optional.empty()));
    }

    /** Somebody becomes focal person there. */
    public void somebodyIsThere() {
        Designations designations = beans.getBean(Designations.class);
        DesignationOutcome outcome = designations.designate(
                named("admin"),
                new DesignationWish(
                        PostId.of(PostKind.FOCAL_LEADER, Remit.province(new PlaceCode("20")), 1),
                        new DesignationWish.Whom.New(
                                new PersonWish(new PersonName("", "Mao Sokha"), Language.KHMER, List.of())),
                        today().minusDays(30),
                        Optional.empty(),
                        PhoneNumber.typed("023 000 190")));
        designations.confirm(
                named("atro"), ((DesignationOutcome.Done) outcome).designation().id());
        // The day's wait is over.
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(JdbcClient.class)
                        .sql("UPDATE designation SET effective_at = now() - interval '1 minute' WHERE effective_at"
                                + " > now()")
                        .update());
    }

    /** And is there no more. */
    public void nobodyIsThere() {
        new PostWorld(beans).leaves();
    }

    /** Whoever asked for it cancels it. */
    public void cancels(AppointmentId id) {
        world.appointments.cancel(world.caseworker, id);
    }

    /** What waits for these people goes out to their simulated telephones, whatever the hour is. */
    public void sends() {
        Sending.aboutDates(beans, AppointmentWorld.LEADER, AppointmentWorld.OFFICE, AppointmentWorld.DISTRICT);
    }

    /** Somebody of the demonstration. */
    public Actor named(String name) {
        return world.named(name);
    }

    /** A family search in so many days, which the caseworker asks for; the focal persons are asked. */
    public AppointmentId planned(int days) {
        return world.planned(VisitKind.FAMILY_SEARCH, days);
    }

    /** The same of another kind. */
    public AppointmentId planned(VisitKind kind, int days) {
        return world.planned(kind, days);
    }

    /** Everybody says yes by SMS. */
    public void confirms(AppointmentId id) {
        world.answers(id, PartyRole.FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, PartyRole.DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
    }

    /** Today in the country. */
    public LocalDate today() {
        return world.today;
    }

    /** Nothing of it stays. */
    public void leaves() {
        Sending.leaves(beans, LEADERS, OFFICES, OFFICIALS);
        world.leaves();
    }
}
