package org.spean.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;

@Entity(name = "Phone")
@Table(name = "phone")
class PhoneRow {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private Phone.State state;

    private @Nullable Instant lastGoodContact;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private ShowsKhmer showsKhmer;

    private boolean links;
    private Instant changedAt;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected PhoneRow() {}

    PhoneRow(PhoneNumber number, Language language, Instant now) {
        this.number = number.e164();
        this.language = language.tag();
        this.state = Phone.State.UNVERIFIED;
        this.showsKhmer = ShowsKhmer.UNKNOWN;
        this.links = true;
        this.changedAt = now;
    }

    /** Whoever answered before may be somebody else now. */
    void enteredFor(Language speaks, Instant now) {
        language = speaks.tag();
        lastGoodContact = null;
        links = true;
        becomes(Phone.State.UNVERIFIED, now);
    }

    /** Whoever wants no messages keeps wanting none; what is nobody's any more stays so, whoever sends figures back late. */
    void verified(Instant now) {
        if (state == Phone.State.RETIRED) {
            return;
        }
        if (state != Phone.State.OPTED_OUT) {
            becomes(Phone.State.VERIFIED, now);
        }
        lastGoodContact = now;
    }

    /** Nobody has shown that they have it after all. */
    void doubted(Instant now) {
        if (state == Phone.State.VERIFIED) {
            lastGoodContact = null;
            becomes(Phone.State.UNVERIFIED, now);
        }
    }

    /** Somebody answered: it works, and whoever it was is not thereby known. */
    void answered(Instant now) {
        if (state == Phone.State.FAILING) {
            becomes(Phone.State.UNVERIFIED, now);
        }
        lastGoodContact = now;
    }

    /** It works, and is not theirs any more; whoever wants no messages keeps wanting none. */
    void ofNobody(Instant now) {
        if (state == Phone.State.VERIFIED || state == Phone.State.FAILING) {
            becomes(Phone.State.UNVERIFIED, now);
        }
    }

    void failing(Instant now) {
        if (state == Phone.State.UNVERIFIED || state == Phone.State.VERIFIED) {
            becomes(Phone.State.FAILING, now);
        }
    }

    void optedOut(Instant now) {
        becomes(Phone.State.OPTED_OUT, now);
    }

    /** Wants messages again; whether it is still the same person is asked anew. */
    void optedIn(Instant now) {
        if (state == Phone.State.OPTED_OUT) {
            becomes(Phone.State.UNVERIFIED, now);
        }
    }

    void retire(Instant now) {
        becomes(Phone.State.RETIRED, now);
    }

    /** Is what it was before it was retired. */
    void comesBack(Phone.State before, Instant now) {
        becomes(before, now);
    }

    void showsKhmer(ShowsKhmer shows, Instant now) {
        showsKhmer = shows;
        changedAt = now;
    }

    void links(boolean may, Instant now) {
        links = may;
        changedAt = now;
    }

    private void becomes(Phone.State next, Instant now) {
        state = next;
        changedAt = now;
    }

    Phone.State state() {
        return state;
    }

    Phone phone() {
        return new Phone(
                new PhoneNumber(number),
                state,
                changedAt,
                Optional.ofNullable(lastGoodContact),
                Optional.ofNullable(language)
                        .map(tag -> tag.equals(Language.KHMER.tag()) ? Language.KHMER : Language.ENGLISH),
                showsKhmer,
                links);
    }
}
