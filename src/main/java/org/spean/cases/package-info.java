/**
 * Cases: one run of the care process for one client, from identification to closure (Circular 1 and 2; design 1.3).
 *
 * <p>What happens to a case is recorded as {@link org.spean.cases.CaseStep}s, which are never changed; how it stands follows from
 * them alone ({@link org.spean.cases.CaseStanding}). What can be recorded, by whom, and what is asked, is one table:
 * {@link org.spean.cases.StepKind}. What must not be done to a client has no row in it; what stands against a step is said by the
 * {@link org.spean.cases.StepGuard}s of the rooms below, each rule with its place in the sources: {@code care} for safety and
 * freedom, {@code visit} for searches, assessments and follow-ups, {@code placement} for where the client lives, {@code closure}.
 * They hear of each step ({@link org.spean.cases.StepTaken}) in its transaction, and do what follows from it.
 *
 * <p>A case has its folder's handle and code. What is not GENERAL is sealed with its keyset; who it is stands in its forms, behind
 * a show that is written down ({@code file}). Lists, titles, addresses and logs know the code.
 *
 * <p>To whom it is tied follows from its steps too ({@code CaseTies}).
 *
 * <p>It calls {@code messaging}, which the plan of the house did not foresee: who is not back from a journey, and a crisis, cannot
 * wait until somebody looks at a screen (design 1.3, 4.4). Of both, a message says no more than that there is something; it has no
 * slot for a case.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "access",
            "access :: guard",
            "access :: notice",
            "access :: policy",
            "access :: reach",
            "access :: trail",
            "vault",
            "files",
            "geography",
            "geography :: ui",
            "people",
            "files",
            "files :: ui",
            "forms",
            "forms :: ui",
            "forms :: print",
            "messaging",
            "messaging :: reply",
            "messaging :: wording",
            "deadlines",
            "deadlines :: rules",
            "appointments",
            "appointments :: ui",
            "calendar",
            "paper",
            "paper :: sheet"
        })
@NullMarked
package org.spean.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
