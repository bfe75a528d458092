package org.spean.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.access.guard.Shown;
import org.spean.cases.file.Excerpt;
import org.spean.cases.file.ExcerptOutcome;
import org.spean.cases.file.ExcerptPlace;
import org.spean.cases.file.Excerpts;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/**
 * Makes what a receiver sees: goes through the items that are covered, one by one, and takes what each of them names. Nothing is ever
 * made by leaving something out.
 */
@Component
class ProjectionMaking {

    private final Excerpts excerpts;

    ProjectionMaking(Excerpts excerpts) {
        this.excerpts = excerpts;
    }

    /** What came of it. */
    sealed interface Made {

        /** This; items that the sender may not read themselves are named. */
        record Done(Projection projection, Set<Item> notYours) implements Made {}

        record NeedsReason(Shown.Why why) implements Made {}

        record NeedsSecondYes(Shown.Why why) implements Made {}

        record Nothing() implements Made {}
    }

    Made make(Actor by, Passing passing, Cover cover) {
        Set<ExcerptPlace> places = new HashSet<>();
        cover.items().forEach(item -> places(cover, item).forEach(row -> places.add(row.place())));
        return switch (excerpts.read(by, passing.caseId(), places, passing.reason())) {
            case ExcerptOutcome.Open(var said, Set<Sensitivity> open) -> done(by, passing, cover, said, open);
            case ExcerptOutcome.NeedsReason(Shown.Why why) -> new Made.NeedsReason(why);
            case ExcerptOutcome.NeedsSecondYes(Shown.Why why) -> new Made.NeedsSecondYes(why);
            case ExcerptOutcome.Nothing() -> new Made.Nothing();
        };
    }

    /** Of a member of the family nothing stands in the client's file that would be theirs to disclose. */
    private static List<ItemPlaces.Row> places(Cover cover, Item item) {
        return cover.about() instanceof About.Client ? ItemPlaces.of(item) : List.of();
    }

    private Made done(
            Actor by, Passing passing, Cover cover, Map<ExcerptPlace, List<Excerpt>> said, Set<Sensitivity> open) {
        Set<Item> notYours = EnumSet.noneOf(Item.class);
        List<Projection.Part> parts = new ArrayList<>();
        for (Item item : cover.items().stream().sorted().toList()) {
            if (places(cover, item).stream()
                            .noneMatch(row -> open.contains(row.place().sensitivity()))
                    && !places(cover, item).isEmpty()) {
                notYours.add(item);
            } else {
                part(by, passing.saying(), cover, item, said).ifPresent(parts::add);
            }
        }
        return new Made.Done(new Projection(parts), notYours);
    }

    private Optional<Projection.Part> part(
            Actor by, Saying saying, Cover cover, Item item, Map<ExcerptPlace, List<Excerpt>> said) {
        List<Excerpt> found = found(places(cover, item), said);
        List<Projection.Line> lines = Stream.concat(
                        written(saying, cover, item),
                        found.stream().map(each -> new Projection.Line(each.question(), each.answer())))
                .toList();
        Optional<byte[]> picture = found.stream()
                .flatMap(each -> each.picture().stream())
                .findFirst()
                .flatMap(file -> excerpts.picture(by, file));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Projection.Part(item, lines, picture));
    }

    private static List<Excerpt> found(List<ItemPlaces.Row> rows, Map<ExcerptPlace, List<Excerpt>> said) {
        List<Excerpt> found = new ArrayList<>();
        boolean first = rows.stream().anyMatch(row -> !row.fallback() && said.containsKey(row.place()));
        for (ItemPlaces.Row row : rows) {
            if (!row.fallback() || !first) {
                found.addAll(said.getOrDefault(row.place(), List.of()));
            }
        }
        return found;
    }

    /** What does not stand in the case: what the sender writes, and the name of a member of the family. */
    private static Stream<Projection.Line> written(Saying saying, Cover cover, Item item) {
        return switch (item) {
            case BASICS ->
                Stream.of(
                                line("consent.line.need", saying.need()),
                                line("consent.line.expected", saying.expected()),
                                saying.urgency()
                                        .map(key -> new Projection.Line(both("consent.line.urgency"), both(key))))
                        .flatMap(Optional::stream);
            case CASE_NOTE -> line("consent.line.note", saying.note()).stream();
            case NAME ->
                cover.about() instanceof About.FamilyMember(String name)
                        ? line("consent.line.name", Optional.of(name)).stream()
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Optional<Projection.Line> line(String key, Optional<String> words) {
        return words.filter(each -> !each.isBlank())
                .map(each -> new Projection.Line(both(key), new BilingualText(each, "")));
    }

    private static BilingualText both(String key) {
        return new BilingualText(Words.say(key, Language.ENGLISH), Words.say(key, Language.KHMER));
    }
}
