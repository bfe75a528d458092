/**
 * Passing somebody on, with their consent (Form 6A; design 1.4, 4.3): the bridge between the directory and the cases.
 *
 * <p>A {@link org.spean.referral.ReferralDraft} is written and saved as one goes. What is sent is a
 * {@link org.spean.referral.Referral}, one for each service that is asked, and how it stands follows from its
 * {@link org.spean.referral.ReferralAct}s, which are never changed. Who may do what from which state is one table:
 * {@link org.spean.referral.ReferralActKind}. Whatever stands against an act is a {@link org.spean.referral.Refusal} with its place
 * in the sources.
 *
 * <p>Two doors lead to its rows: that of the case, for those who have sent it, and that of the referral, for those who receive it
 * ({@code received} in the tables). Whoever receives never reads a table of the case: what they see is what {@code consent} froze
 * for them when it was sent, and asks anew each time.
 *
 * <p>What has to be known across both walls stands in a table of handles and moments: who of several said yes first, by when an
 * answer is wanted, how long a service takes.
 *
 * <p>Problems: a referral that another service took before is over for the others by what is read beside it, because whoever says
 * yes does not see the others' rows.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "access",
            "access :: guard",
            "access :: policy",
            "access :: reach",
            "vault",
            "geography",
            "people",
            "calendar",
            "messaging",
            "messaging :: wording",
            "deadlines",
            "deadlines :: rules",
            "forms",
            "paper",
            "directory",
            "directory :: need",
            "directory :: keeping",
            "directory :: ui",
            "cases",
            "cases :: ui",
            "consent",
            "consent :: ui"
        })
@NullMarked
package org.spean.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
