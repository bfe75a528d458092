package org.spean.people;

import java.util.List;

/** What a typed or posted text means, of everything for which a role can be held. */
public sealed interface RemitRead {

    /** That one. */
    record Found(KnownRemit remit) implements RemitRead {}

    /** Any of these. */
    record Several(List<KnownRemit> remits) implements RemitRead {}

    /** Nothing of that name exists here. */
    record Nowhere(String typed) implements RemitRead {}
}
