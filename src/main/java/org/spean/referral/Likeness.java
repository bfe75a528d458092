package org.spean.referral;

import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.StepTaken;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many clients of a sex and age band have an open case in a province, over all centres: a number, and nobody in it. */
@Component
class Likeness {

    private final JdbcClient database;

    Likeness(JdbcClient database) {
        this.database = database;
    }

    private record Kind(String province, String sex, String ageBand) {}

    private static Optional<Kind> kind(Case file) {
        return ClientKind.sex(file)
                .filter(sex -> file.standing().state() != CaseState.CLOSED)
                .flatMap(sex -> ClientKind.ageBand(file)
                        .map(band -> new Kind(file.province().province().digits(), sex, band)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void counts(StepTaken news) {
        Optional<Kind> before = kind(news.before());
        Optional<Kind> after = kind(news.after());
        if (!before.equals(after)) {
            before.ifPresent(each -> add(each, -1));
            after.ifPresent(each -> add(each, 1));
        }
    }

    private void add(Kind kind, int more) {
        database.sql(
                        "INSERT INTO referral_likeness (province, sex, age_band, open) VALUES (:province, :sex, :band, :more)"
                                + " ON CONFLICT (province, sex, age_band)"
                                + " DO UPDATE SET open = referral_likeness.open + :more")
                .param("province", kind.province())
                .param("sex", kind.sex())
                .param("band", kind.ageBand())
                .param("more", more)
                .update();
    }

    /** Such cases, this one among them; 0 where its sex or age band is not known. */
    int open(Case file) {
        return kind(file)
                .flatMap(each -> database.sql("SELECT open FROM referral_likeness"
                                + " WHERE province = :province AND sex = :sex AND age_band = :band")
                        .param("province", each.province())
                        .param("sex", each.sex())
                        .param("band", each.ageBand())
                        .query(Integer.class)
                        .optional())
                .orElse(0);
    }
}
