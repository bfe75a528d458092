package org.spean.messaging;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.people.Holding;
import org.spean.people.Phone;
import org.spean.people.PostBook;
import org.spean.people.PostKind;
import org.spean.people.PostLine;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;

/** Whose numbers they are: of the posts that somebody may know of, and of nobody else. */
@Component
public class NumberOwners {

    private final PostBook book;

    NumberOwners(PostBook book) {
        this.book = book;
    }

    /** The numbers of the posts that they may see, and of those who hold them. */
    public Map<PhoneNumber, Whose> known(Actor by) {
        return of(seen(by));
    }

    List<PostLine> seen(Actor by) {
        return book.seen(by, EnumSet.allOf(PostKind.class));
    }

    static Map<PhoneNumber, Whose> of(List<PostLine> lines) {
        Map<PhoneNumber, Whose> known = new HashMap<>();
        for (PostLine line : lines) {
            for (Holding each : line.holdings()) {
                Whose whose =
                        new Whose(line.post().id(), line.title(), each.person().name());
                numbers(each).forEach(number -> known.putIfAbsent(number, whose));
            }
        }
        return known;
    }

    /** The post's first: it says more than the person's own. */
    private static Stream<PhoneNumber> numbers(Holding holding) {
        return Stream.concat(holding.phone().map(Phone::number).stream(), holding.person().phones().stream());
    }
}
