package org.spean.messaging.sending;

import java.util.UUID;
import org.spean.messaging.Addressee;
import org.spean.messaging.Recipient;
import org.spean.messaging.Waiting;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostId;
import org.spean.vocabulary.PlaceCode;

/** What a pause holds back. */
public sealed interface PauseScope {

    /** Every message. */
    record All() implements PauseScope {}

    /** What goes to posts of a province, or in it. */
    record OfProvince(PlaceCode province) implements PauseScope {}

    /** What goes to a post. */
    record OfPost(PostId post) implements PauseScope {}

    /** One kind of message. */
    record OfKind(MessageKind kind) implements PauseScope {}

    /** Whether it holds this one. */
    default boolean holds(Waiting message, Addressee to) {
        return switch (this) {
            case All() -> true;
            case OfProvince(PlaceCode province) ->
                to.province().map(PlaceCode::province).filter(province::equals).isPresent();
            case OfPost(PostId post) -> message.to() instanceof Recipient.OfPost(PostId id) && id.equals(post);
            case OfKind(MessageKind kind) -> message.kind() == kind;
        };
    }

    /** What the table calls it. */
    default String what() {
        return switch (this) {
            case All() -> "ALL";
            case OfProvince province -> "PROVINCE";
            case OfPost post -> "POST";
            case OfKind kind -> "KIND";
        };
    }

    /** What it is kept as. */
    default String key() {
        return switch (this) {
            case All() -> "";
            case OfProvince(PlaceCode province) -> province.digits();
            case OfPost(PostId post) -> post.id().toString();
            case OfKind(MessageKind kind) -> kind.name();
        };
    }

    /** The one that was kept. */
    static PauseScope kept(String what, String key) {
        return switch (what) {
            case "ALL" -> new All();
            case "PROVINCE" -> new OfProvince(new PlaceCode(key));
            case "POST" -> new OfPost(new PostId(UUID.fromString(key)));
            case "KIND" -> new OfKind(MessageKind.valueOf(key));
            default -> throw new IllegalStateException("no pause is of a " + what);
        };
    }
}
