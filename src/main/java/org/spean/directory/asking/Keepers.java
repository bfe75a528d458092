package org.spean.directory.asking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.access.Remit;
import org.spean.directory.Coverage;
import org.spean.directory.ServiceEntry;
import org.spean.messaging.Reachable;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;

/** Who keeps an entry: see the paragraph at the door of this package. */
@Component
public class Keepers {

    private final PostDuty posts;
    private final Reachable reachable;

    Keepers(PostDuty posts, Reachable reachable) {
        this.posts = posts;
        this.reachable = reachable;
    }

    /** The first of those who keep it whom a message reaches; where none is reached, the first who is there at all. */
    public Optional<Keeper> of(ServiceEntry entry) {
        Optional<Keeper> first = Optional.empty();
        // Each is asked after only where those before are not reached: a wide entry has dozens.
        for (PostId post : all(entry).toList()) {
            Keeper keeper = new Keeper(post, reachable.against(post));
            if (keeper.against().isEmpty()) {
                return Optional.of(keeper);
            }
            if (keeper.against().filter(Reachable.Against.NOBODY::equals).isEmpty()) {
                first = first.or(() -> Optional.of(keeper));
            }
        }
        return first;
    }

    private Stream<PostId> all(ServiceEntry entry) {
        List<PostId> managers = posts.all(
                PostKind.MANAGER, Remit.organization(entry.organization().id()));
        return Stream.concat(managers.stream(), ofProvinces(entry));
    }

    private Stream<PostId> ofProvinces(ServiceEntry entry) {
        return entry.coverage().kind() == Coverage.Kind.PROVINCES
                ? entry.coverage().provinces().stream().sorted().flatMap(this::focal)
                : Stream.empty();
    }

    private Stream<PostId> focal(PlaceCode province) {
        return Stream.of(PostKind.FOCAL_LEADER, PostKind.FOCAL_OFFICE)
                .flatMap(kind -> posts.all(kind, Remit.province(province)).stream());
    }

    /** Those who keep it and hold their post. */
    public Set<PostId> held(ServiceEntry entry) {
        Set<PostId> all = new HashSet<>();
        all(entry).forEach(all::add);
        return posts.held(all);
    }

    /** The posts of focal persons of the provinces that it names, as far as somebody holds them. */
    public Set<PostId> focalPersons(ServiceEntry entry) {
        Set<PostId> all = new HashSet<>();
        ofProvinces(entry).forEach(all::add);
        return posts.held(all);
    }
}
