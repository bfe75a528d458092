package org.spean.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.people.NameMatch.Names;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One search for posts and people, by post, place, name or number, of what the reader may see. There are a few hundred of
 * them: they are looked through in memory.
 */
@Component
public class PostSearch {

    /** The longest text that is looked for. */
    public static final int MOST_LETTERS = 200;

    private static final int MOST = 30;

    private final PostBook book;
    private final PersonRows people;
    private final PostSight sight;
    private final Organizations organizations;
    private final Gazetteer gazetteer;

    PostSearch(PostBook book, PersonRows people, PostSight sight, Organizations organizations, Gazetteer gazetteer) {
        this.book = book;
        this.people = people;
        this.sight = sight;
        this.organizations = organizations;
        this.gazetteer = gazetteer;
    }

    /** Posts and people, the best first. */
    @Transactional(readOnly = true)
    public Found find(Actor by, String typed) {
        NameMatch match = new NameMatch(typed);
        if (match.nothing() || typed.length() > MOST_LETTERS) {
            return Found.NOTHING;
        }
        List<PostLine> posts = book.seen(by, Set.of(PostKind.values()));
        Map<OrganizationId, Organization> known =
                organizations.all().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        return new Found(
                best(
                        posts,
                        line -> match.fit(names(line, known)),
                        line -> line.title().english()),
                best(
                        people(by),
                        person -> match.fit(names(person)),
                        person -> person.name().latin() + person.name().khmer()));
    }

    /** People whom they may know of, the best first; everybody, by name, where nothing is typed. */
    @Transactional(readOnly = true)
    public List<Person> people(Actor by, String typed) {
        NameMatch match = new NameMatch(typed.length() > MOST_LETTERS ? "" : typed);
        return best(
                people(by),
                person -> match.nothing() ? Optional.of(1) : match.fit(names(person)),
                person -> person.name().latin() + person.name().khmer());
    }

    /** A person, if they may know of them. */
    @Transactional(readOnly = true)
    public Optional<Person> person(Actor by, PersonId id) {
        return people.findById(id.id())
                .map(PersonRow::person)
                .filter(person ->
                        PostSight.everything(sight.held(by)) || book.around(by).contains(person.id()));
    }

    private List<Person> people(Actor by) {
        Stream<Person> all = people.findAll().stream().map(PersonRow::person);
        if (PostSight.everything(sight.held(by))) {
            return all.toList();
        }
        Set<PersonId> around = book.around(by);
        return all.filter(each -> around.contains(each.id())).toList();
    }

    private static <T> List<T> best(Collection<T> all, Function<T, Optional<Integer>> fit, Function<T, String> name) {
        record Fits<T>(T found, int how) {}
        return all.stream()
                .flatMap(each -> fit.apply(each).map(how -> new Fits<>(each, how)).stream())
                .sorted(Comparator.comparingInt((Fits<T> each) -> -each.how())
                        .thenComparing(each -> name.apply(each.found())))
                .limit(MOST)
                .map(Fits::found)
                .toList();
    }

    private static Names names(Person person) {
        return Names.of(Stream.of(person.name().khmer(), person.name().latin()), person.phones());
    }

    private Names names(PostLine line, Map<OrganizationId, Organization> known) {
        List<Holding> around = line.holdings().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.deputies().stream()))
                .toList();
        Stream<String> people = around.stream()
                .map(each -> each.person().name())
                .flatMap(name -> Stream.of(name.khmer(), name.latin()));
        List<PhoneNumber> numbers = around.stream()
                .flatMap(each -> Stream.concat(each.designation().phone().stream(), each.person().phones().stream()))
                .toList();
        BilingualText title = line.title();
        return Names.of(
                Stream.concat(
                        Stream.of(title.english(), title.khmer()),
                        Stream.concat(otherNames(line.post(), known), people)),
                numbers);
    }

    private Stream<String> otherNames(Post post, Map<OrganizationId, Organization> known) {
        Stream<String> province =
                post.province().flatMap(gazetteer::province).stream().flatMap(each -> each.otherNames().stream());
        return switch (post.remit().kind()) {
            case PROVINCE -> province;
            case DISTRICT ->
                Stream.concat(
                        province,
                        gazetteer.district(post.remit().key()).stream()
                                .map(District::otherNames)
                                .flatMap(List::stream));
            case ORGANIZATION ->
                Optional.ofNullable(known.get(OrganizationId.of(post.remit().key()))).stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.acronym()), each.variants().stream()));
            case COUNTRY, PERSON -> Stream.empty();
        };
    }
}
