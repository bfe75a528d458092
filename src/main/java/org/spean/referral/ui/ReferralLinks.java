package org.spean.referral.ui;

import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.referral.ReferralId;
import org.spean.referral.Side;
import org.spean.vocabulary.Language;

/** The addresses of the screens of referrals, relative to the program's own. Nothing but handles stands in one. */
public final class ReferralLinks {

    /** What one sent and what one received. */
    public static final String REFERRALS = "referrals";

    static final String SENT = REFERRALS + "/sent";
    static final String RECEIVED = REFERRALS + "/received";
    static final String COPIES = REFERRALS + "/copy";
    static final String PAPER = "form-6a";
    static final String FHIR = "fhir.json";
    static final String REFER = "refer";
    static final String SERVICE = "service";
    static final String CASE = "case";
    static final String AFTER = "after";

    private ReferralLinks() {}

    /** The page of one, as it is seen on a side. */
    public static String one(ReferralId id, Side side) {
        return (side == Side.SENDER ? SENT : RECEIVED) + "/" + id;
    }

    /** A copy of one, as it is seen on a side; the file's name says which. */
    private static String copy(ReferralId id, Side side, String file) {
        return COPIES + (side == Side.SENDER ? "/sent/" : "/received/") + id + "/" + file;
    }

    /** One on paper. */
    static String paper(ReferralId id, Side side, Language language) {
        return copy(id, side, PAPER + "-" + language.tag() + ".pdf");
    }

    /** One for another system. */
    static String fhir(ReferralId id, Side side) {
        return copy(id, side, FHIR);
    }

    /** Where one is written. */
    static String draft(UUID draft) {
        return REFER + "/" + draft;
    }

    /** Where one is begun for a service. */
    static String refer(ServiceId service) {
        return REFER + "?" + SERVICE + "=" + service;
    }

    /** Which handle an address names; empty where it names none. */
    static Optional<UUID> handle(String text) {
        return ReferralId.read(text).map(ReferralId::id);
    }
}
