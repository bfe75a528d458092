package org.spean.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.notice.Notices;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/**
 * Writes into the log what was done to a post, and tells those whom it concerns: whoever holds it, whoever held it until now,
 * the other focal person, who proposed it, ATRO. Whom the program cannot tell, because they have no account, is handed back.
 */
@Component
class DesignationNews {

    private final DesignationRows rows;
    private final PostRows posts;
    private final PersonRows people;
    private final PostTitles titles;
    private final Holders holders;
    private final AccessLog log;
    private final Notices notices;

    DesignationNews(
            DesignationRows rows,
            PostRows posts,
            PersonRows people,
            PostTitles titles,
            Holders holders,
            AccessLog log,
            Notices notices) {
        this.rows = rows;
        this.posts = posts;
        this.people = people;
        this.titles = titles;
        this.holders = holders;
        this.log = log;
        this.notices = notices;
    }

    /**
     * Something was done.
     *
     * @param row the designation that it was done to
     * @param words of the notice
     * @param more whom else it concerns
     * @return those whom somebody has to ring up
     */
    Set<PersonId> wasDone(
            Actor by, Post post, DesignationRow row, Act act, String words, LocalDate today, DesignationRow... more) {
        write(by, post, row, act);
        return tell(by.account(), post, row, by.name(), words, today, more);
    }

    /** Something was done, and nobody else is concerned: what came of it. */
    DesignationOutcome done(Actor by, DesignationRow row, Act act, String words, Instant now) {
        return new DesignationOutcome.Done(
                row.told(now), wasDone(by, posts.of(row.post()), row, act, words, Days.of(now)));
    }

    void write(Actor by, Post post, DesignationRow row, Act act) {
        Map<String, String> told = new HashMap<>(Map.of(
                "post", post.kind().name(),
                "remit", (post.remit().kind() + " " + post.remit().key()).strip(),
                "person", row.person().toString(),
                "designation", row.id().toString(),
                "from", row.from().toString()));
        row.until().ifPresent(until -> told.put("until", until.toString()));
        log.write(by, act, Optional.of(new Subject(Subject.Kind.POST, post.id().id())), Map.copyOf(told));
    }

    Set<PersonId> tell(
            Optional<UUID> by,
            Post post,
            DesignationRow row,
            String byName,
            String words,
            LocalDate today,
            DesignationRow... more) {
        Set<PersonId> concerned = new HashSet<>(around(post, today));
        concerned.add(row.person());
        Stream.of(more).map(DesignationRow::person).forEach(concerned::add);
        Set<UUID> tell = new HashSet<>(holders.of(Role.ATRO_OFFICER, Remit.COUNTRY));
        Set<PersonId> toCall = new HashSet<>();
        for (PersonRow each :
                people.findAllById(concerned.stream().map(PersonId::id).toList())) {
            each.account().ifPresentOrElse(tell::add, () -> toCall.add(each.handle()));
        }
        row.proposer().ifPresent(tell::add);
        by.ifPresent(tell::remove);
        notices.tell(tell, words, said(post, row, byName), "posts/" + post.id());
        return Set.copyOf(toCall);
    }

    private Map<String, String> said(Post post, DesignationRow row, String byName) {
        BilingualText title = titles.of(post);
        PersonName who =
                people.findById(row.person().id()).orElseThrow().person().name();
        return Map.of(
                "post-en", title.english(),
                "post-km", title.in(Language.KHMER),
                "who-en", who.in(Language.ENGLISH),
                "who-km", who.in(Language.KHMER),
                "by", byName);
    }

    /** Whoever holds the post or, of a province's two focal persons, the other one; and their deputies. */
    private Collection<PersonId> around(Post post, LocalDate today) {
        List<UUID> same = posts.findAll().stream()
                .map(PostRow::post)
                .filter(each -> each.kind().role() == post.kind().role()
                        && each.remit().equals(post.remit())
                        && (each.kind().focal() || each.id().equals(post.id())))
                .map(each -> each.id().id())
                .toList();
        return rows.findByPostIdIn(same).stream()
                .filter(each -> each.confirmedOn(today))
                .map(DesignationRow::person)
                .toList();
    }
}
