package org.spean.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.people.Agreement;
import org.spean.people.Agreements;
import org.spean.people.KeptOrganizations;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationWish;
import org.spean.people.PersonName;
import org.spean.people.Phone;
import org.spean.people.PostKind;
import org.spean.people.PostsForDemonstration;
import org.spean.people.PostsForDemonstration.Somebody;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fictitious people in some of the posts, two fictitious organizations, and their agreements. Battambang is complete, a few
 * provinces have one focal person, most have none: the screens show the alarms that a real start shows too. All telephones are
 * 023 000 0xx: numbers as they can be written in Cambodia and as nobody has them.
 */
@Component
@Profile("demo")
class FictitiousPosts {

    private static final String NOBODYS = "+855230000";

    /** Phnom Penh. */
    private static final String WITH_SOMEBODY_AWAY = "12";

    private final Demonstration accounts;
    private final PostsForDemonstration posts;
    private final KeptOrganizations organizations;
    private final Agreements agreements;
    private final LocalDate today;

    FictitiousPosts(
            Demonstration accounts,
            PostsForDemonstration posts,
            KeptOrganizations organizations,
            Agreements agreements,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.organizations = organizations;
        this.agreements = agreements;
        this.today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void opened(ApplicationReadyEvent ready) {
        organizations();
        people();
        agreements();
    }

    private void organizations() {
        organizations.openForDemonstration(
                OrganizationId.of(Demonstration.CENTRE.key()),
                new OrganizationWish("Boeung Chhouk Centre (fictitious)", "មជ្ឈមណ្ឌលបឹងឈូក (ប្រឌិត)", "", "NGO"));
        organizations.openForDemonstration(
                OrganizationId.of(Demonstration.PROVIDER.key()),
                new OrganizationWish(
                        "Phka Romdoul Training House (fictitious)",
                        "ផ្ទះបណ្ដុះបណ្ដាលផ្ការំដួល (ប្រឌិត)",
                        "",
                        "social enterprise"));
    }

    private void people() {
        Remit battambang = Remit.province(Demonstration.BATTAMBANG);
        fill(PostKind.FOCAL_LEADER, battambang, "focal", "Ouk Chanthy", "អ៊ុក ចាន់ធី", 1, Phone.State.VERIFIED);
        fill(PostKind.FOCAL_OFFICE, battambang, "focal2", "Nhem Borith", "ញ៉ែម បូរិទ្ធ", 2, Phone.State.VERIFIED);
        fill(
                PostKind.DISTRICT_OFFICIAL,
                Remit.district("0203"),
                "district",
                "Pich Samnang",
                "ពេជ្រ សំណាង",
                3,
                Phone.State.VERIFIED);
        fill(PostKind.ATRO_OFFICER, Remit.COUNTRY, "atro", "Long Kanha", "ឡុង កញ្ញា", 4, Phone.State.VERIFIED);
        fill(PostKind.MANAGER, Demonstration.CENTRE, "manager", "Meas Sophea", "មាស សុភា", 5, Phone.State.UNVERIFIED);
        fill(PostKind.FOCAL_LEADER, "08", "Chhim Vannak", "ឈឹម វណ្ណៈ", 6, Phone.State.VERIFIED);
        fill(PostKind.FOCAL_OFFICE, "08", "Ros Sokunthea", "រស់ សុគន្ធា", 7, Phone.State.UNVERIFIED);
        fill(PostKind.FOCAL_LEADER, WITH_SOMEBODY_AWAY, "Khun Pisey", "ឃុន ពិសី", 8, Phone.State.VERIFIED);
        fill(PostKind.FOCAL_OFFICE, "17", "Yim Rotha", "យឹម រដ្ឋា", 9, Phone.State.FAILING);
        fill(PostKind.FOCAL_LEADER, "01", "Sam Bopha", "សំ បុប្ផា", 10, Phone.State.UNVERIFIED);
        somebody("Tith Makara", "ទិត្យ មករា", Optional.empty(), 11)
                .ifPresent(each -> posts.fill(
                        PostKind.FOCAL_OFFICE,
                        Remit.province(new PlaceCode("01")),
                        each,
                        today,
                        false,
                        Phone.State.UNVERIFIED,
                        Optional.empty()));
    }

    /** Somebody without an account, in a province's post. */
    private void fill(PostKind kind, String province, String latin, String khmer, int number, Phone.State state) {
        somebody(latin, khmer, Optional.empty(), number)
                .ifPresent(each -> posts.fill(
                        kind,
                        Remit.province(new PlaceCode(province)),
                        each,
                        since(number),
                        true,
                        state,
                        province.equals(WITH_SOMEBODY_AWAY) ? Optional.of(today.plusDays(8)) : Optional.empty()));
    }

    private void fill(
            PostKind kind, Remit remit, String account, String latin, String khmer, int number, Phone.State state) {
        somebody(latin, khmer, accounts.account(account), number)
                .ifPresent(each -> posts.fill(kind, remit, each, since(number), true, state, Optional.empty()));
    }

    private static Optional<Somebody> somebody(String latin, String khmer, Optional<UUID> account, int number) {
        return phone(number).map(phone -> new Somebody(new PersonName(khmer, latin), account, phone));
    }

    /** The number of the person of this number. */
    static Optional<PhoneNumber> phone(int number) {
        return PhoneNumber.typed(NOBODYS + "%02d".formatted(number));
    }

    /** Everybody came at another time. */
    private LocalDate since(int number) {
        return today.minusDays(90L + 70L * number);
    }

    private void agreements() {
        agreements.openForDemonstration(new Agreement(
                new UUID(0x5bea_0000_0000_7000L, 0x8000_0000_0000_0001L),
                OrganizationId.of(Demonstration.CENTRE.key()),
                "MoSVY",
                "MoU on residential care and reintegration (fictitious)",
                today.minusYears(3).plusDays(11),
                today.plusDays(10)));
        agreements.openForDemonstration(new Agreement(
                new UUID(0x5bea_0000_0000_7000L, 0x8000_0000_0000_0002L),
                OrganizationId.of(Demonstration.PROVIDER.key()),
                "MoLVT",
                "MoU on vocational training (fictitious)",
                today.minusYears(1),
                today.plusYears(2)));
    }
}
