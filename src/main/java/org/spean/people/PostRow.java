package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Remit;
import org.spean.vocabulary.PlaceCode;

@Entity(name = "Post")
@Table(name = "post")
class PostRow {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    @Enumerated(EnumType.STRING)
    private Remit.Kind remitKind;

    private String remitKey;
    private @Nullable String province;
    private int seat;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected PostRow() {}

    Post post() {
        return new Post(
                new PostId(id),
                kind,
                new Remit(remitKind, remitKey),
                Optional.ofNullable(province).map(PlaceCode::new),
                seat);
    }
}
