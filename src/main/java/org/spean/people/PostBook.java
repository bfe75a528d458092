package org.spean.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts as somebody sees them, with whoever holds them: what is for others is not there. */
@Component
public class PostBook {

    private final PostRows posts;
    private final DesignationRows rows;
    private final PostSight sight;
    private final PostTitles titles;
    private final People people;
    private final Phones phones;
    private final Absences absences;
    private final Gazetteer gazetteer;
    private final Clock clock;

    PostBook(
            PostRows posts,
            DesignationRows rows,
            PostSight sight,
            PostTitles titles,
            People people,
            Phones phones,
            Absences absences,
            Gazetteer gazetteer,
            Clock clock) {
        this.posts = posts;
        this.rows = rows;
        this.sight = sight;
        this.titles = titles;
        this.people = people;
        this.phones = phones;
        this.absences = absences;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** Today, in the country. */
    public LocalDate today() {
        return Days.today(clock);
    }

    /**
     * The focal persons' posts of every province that they may see: those with the fewest confirmed first, where somebody is
     * missing.
     */
    @Transactional(readOnly = true)
    public List<ProvincePosts> provinces(Actor by) {
        Map<PlaceCode, List<PostLine>> lines = seen(by, Set.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)).stream()
                .collect(Collectors.groupingBy(each -> each.post().province().orElseThrow()));
        return gazetteer.provinces().stream()
                .filter(province -> lines.containsKey(province.code()))
                .map(province -> ProvincePosts.of(
                        province.code(), province.name(), lines.getOrDefault(province.code(), List.of()), today()))
                .sorted(Comparator.comparingInt(ProvincePosts::confirmed).thenComparing(ProvincePosts::province))
                .toList();
    }

    /** The province of this code, if there is one of whose posts they may see any. */
    @Transactional(readOnly = true)
    public Optional<BilingualText> province(Actor by, PlaceCode code) {
        return gazetteer
                .province(code)
                .filter(province -> !in(by, province.code()).isEmpty())
                .map(Province::name);
    }

    /** The posts of a province that they may see: focal persons, then district officials. */
    @Transactional(readOnly = true)
    public List<PostLine> in(Actor by, PlaceCode province) {
        return seen(by, Set.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE, PostKind.DISTRICT_OFFICIAL)).stream()
                .filter(each -> each.post().province().equals(Optional.of(province)))
                .toList();
    }

    /** The posts of these kinds that they may see, by kind and place. */
    @Transactional(readOnly = true)
    public List<PostLine> seen(Actor by, Set<PostKind> kinds) {
        Set<Held> held = sight.held(by);
        return lines(posts.findAll().stream()
                .map(PostRow::post)
                .filter(each -> kinds.contains(each.kind()) && PostSight.sees(held, each))
                .toList());
    }

    /** The managers' posts of an organization that they may see. */
    @Transactional(readOnly = true)
    public List<PostLine> managers(Actor by, OrganizationId organization) {
        Set<Held> held = sight.held(by);
        return lines(posts.findByKindAndRemitKey(PostKind.MANAGER, organization.toString()).stream()
                .map(PostRow::post)
                .filter(each -> PostSight.sees(held, each))
                .toList());
    }

    /** A post, if they may see it. */
    @Transactional(readOnly = true)
    public Optional<PostLine> post(Actor by, PostId post) {
        return sight.seen(by, post).map(each -> lines(List.of(each)).getFirst());
    }

    /** Whether they may say who holds it. */
    @Transactional(readOnly = true)
    public boolean mayFill(Actor by, Post post) {
        return sight.mayFill(by, post);
    }

    /** Everybody who held the post, was proposed or was a deputy and is so no longer, the latest first. */
    @Transactional(readOnly = true)
    public List<Holding> before(Actor by, PostId post) {
        if (sight.seen(by, post).isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        return holdings(rows.findByPostId(post.id()).stream()
                .filter(each -> !each.openOn(today))
                .sorted(Comparator.comparing(DesignationRow::from)
                        .thenComparing(DesignationRow::proposedAt)
                        .reversed())
                .toList());
    }

    /** The posts of a person that they may see, whenever. */
    @Transactional(readOnly = true)
    public List<PostLine> of(Actor by, PersonId person) {
        Set<UUID> ids = rows.findByPersonId(person.id()).stream()
                .map(each -> each.post().id())
                .collect(Collectors.toSet());
        Set<Held> held = sight.held(by);
        return lines(posts.findAllById(ids).stream()
                .map(PostRow::post)
                .filter(each -> PostSight.sees(held, each))
                .toList());
    }

    /** What a person holds or held, or was proposed for, of what they may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Designation> designations(Actor by, PersonId person) {
        Set<Held> held = sight.held(by);
        Instant now = clock.instant();
        List<DesignationRow> all = rows.findByPersonId(person.id());
        Map<UUID, Post> known = posts
                .findAllById(all.stream().map(each -> each.post().id()).toList())
                .stream()
                .map(PostRow::post)
                .collect(Collectors.toMap(each -> each.id().id(), each -> each));
        return all.stream()
                .filter(each -> PostSight.sees(
                        held, Objects.requireNonNull(known.get(each.post().id()))))
                .sorted(Comparator.comparing(DesignationRow::from).reversed())
                .map(each -> each.told(now))
                .toList();
    }

    /** How a post is called, whoever asks. */
    @Transactional(readOnly = true)
    public BilingualText title(PostId post) {
        return titles.of(posts.of(post));
    }

    /** The post whose holder has this role by it; empty for a role that follows from no post. */
    @Transactional(readOnly = true)
    public Optional<PostId> postOf(UUID grant) {
        return rows.findByGrantId(grant).map(DesignationRow::post);
    }

    /** On which number the post from which a role follows is to be reached: whoever says yes to the role says it to that too. */
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> numberOf(UUID grant) {
        return rows.findByGrantId(grant).flatMap(DesignationRow::phone);
    }

    List<PostLine> lines(List<Post> wanted) {
        LocalDate today = today();
        Map<PostId, BilingualText> named = titles.of(wanted);
        Map<PostId, List<Holding>> all = holdings(
                        rows
                                .findByPostIdIn(wanted.stream()
                                        .map(each -> each.id().id())
                                        .toList())
                                .stream()
                                .filter(each -> each.deputyOf().isEmpty() && each.openOn(today))
                                .sorted(Comparator.comparing(DesignationRow::from))
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(each -> each.designation().post()));
        return wanted.stream()
                .map(each -> new PostLine(
                        each, Objects.requireNonNull(named.get(each.id())), all.getOrDefault(each.id(), List.of())))
                .sorted(Comparator.comparing((PostLine line) -> line.post().kind())
                        .thenComparing(line -> line.title().english())
                        .thenComparingInt(line -> line.post().seat()))
                .toList();
    }

    private List<Holding> holdings(List<DesignationRow> wanted) {
        LocalDate today = today();
        Instant now = clock.instant();
        Map<UUID, List<DesignationRow>> deputies = new HashMap<>();
        wanted.forEach(each -> deputies.put(
                each.id(),
                rows.findByDeputyOf(each.id()).stream()
                        .filter(deputy -> deputy.openOn(today))
                        .toList()));
        List<DesignationRow> everybody = Stream.concat(
                        wanted.stream(), deputies.values().stream().flatMap(Collection::stream))
                .toList();
        Map<PersonId, Person> known =
                people.people(everybody.stream().map(DesignationRow::person).collect(Collectors.toSet()));
        Map<PhoneNumber, Phone> numbers = phones.phones(
                everybody.stream().flatMap(each -> each.phone().stream()).collect(Collectors.toSet()));
        Map<UUID, List<Absence>> away =
                absences.of(everybody.stream().map(DesignationRow::id).toList());
        return wanted.stream()
                .map(each -> new Holding(
                        each.told(now),
                        Objects.requireNonNull(known.get(each.person())),
                        each.phone().map(numbers::get),
                        away.getOrDefault(each.id(), List.of()).stream()
                                .filter(absence -> !absence.until().isBefore(today))
                                .toList(),
                        deputies.getOrDefault(each.id(), List.of()).stream()
                                .map(deputy -> new Holding(
                                        deputy.told(now),
                                        Objects.requireNonNull(known.get(deputy.person())),
                                        Optional.empty(),
                                        List.of(),
                                        List.of()))
                                .toList()))
                .toList();
    }

    /** The people whom they may know of by their posts. */
    Set<PersonId> around(Actor by) {
        Set<Held> held = sight.held(by);
        Set<UUID> seen = posts.findAll().stream()
                .map(PostRow::post)
                .filter(each -> PostSight.sees(held, each))
                .map(each -> each.id().id())
                .collect(Collectors.toSet());
        return rows.findByPostIdIn(seen).stream()
                .map(DesignationRow::person)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
