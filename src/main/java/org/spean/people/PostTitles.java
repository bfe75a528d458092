package org.spean.people;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.access.Remit;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/** How posts are called, in both languages. */
@Component
class PostTitles {

    private final Remits remits;

    PostTitles(Remits remits) {
        this.remits = remits;
    }

    /** The titles of these posts. */
    Map<PostId, BilingualText> of(Collection<Post> posts) {
        Map<Remit, KnownRemit> known =
                remits.known(posts.stream().map(Post::remit).collect(Collectors.toSet()));
        return posts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Post::id,
                        each -> title(
                                each,
                                Optional.ofNullable(known.get(each.remit())).map(KnownRemit::name))));
    }

    BilingualText of(Post post) {
        return title(post, remits.known(post.remit()).map(KnownRemit::name));
    }

    private static BilingualText title(Post post, Optional<BilingualText> place) {
        return new BilingualText(title(post, place, Language.ENGLISH), title(post, place, Language.KHMER));
    }

    private static String title(Post post, Optional<BilingualText> place, Language language) {
        String of = place.map(name -> name.in(language)).orElseGet(() -> Words.say("people.remit.unknown", language));
        String kind = Words.say("post.kind." + post.kind(), language);
        return post.seat() == 1
                ? Words.say("post.title", language, kind, of)
                : Words.say("post.title-seat", language, kind, of, post.seat());
    }
}
