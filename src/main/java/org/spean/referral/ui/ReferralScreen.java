package org.spean.referral.ui;

import java.util.UUID;
import org.spean.deadlines.MatterScreen;
import org.spean.deadlines.Way;
import org.spean.referral.ReferralId;
import org.spean.referral.Side;
import org.springframework.stereotype.Component;

/** Where a referral is looked at that was not answered in time. */
@Component
class ReferralScreen implements MatterScreen {

    @Override
    public String kind() {
        return "REFERRAL";
    }

    @Override
    public Way way(String matter) {
        return new Way(ReferralLinks.one(new ReferralId(UUID.fromString(matter)), Side.SENDER), "task.way.referral");
    }
}
