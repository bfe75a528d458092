package org.spean.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;
import org.spean.directory.Audience;

/** Among whom services count a client: by sex and age alone, as they are known. */
public final class ClientKind {

    private ClientKind() {}

    /** Man, boy, woman or girl; empty where the entry of services has no word for it. */
    public static Optional<Audience> audience(Case file, LocalDate today) {
        boolean child = file.standing().age(today).child();
        return sex(file).flatMap(sex -> switch (sex) {
            case "male" -> Optional.of(child ? Audience.BOYS : Audience.MEN);
            case "female" -> Optional.of(child ? Audience.GIRLS : Audience.WOMEN);
            default -> Optional.empty();
        });
    }

    /** In the word of the case. */
    public static Optional<String> sex(Case file) {
        return opened(file).flatMap(step -> step.told("sex"));
    }

    /** In the word of the case. */
    public static Optional<String> ageBand(Case file) {
        return opened(file).flatMap(step -> step.told("age-band"));
    }

    private static Optional<CaseStep> opened(Case file) {
        return file.standing().last(StepKind.OPENED);
    }
}
