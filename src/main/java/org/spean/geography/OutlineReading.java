package org.spean.geography;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/** What came of reading a boundaries file. */
public sealed interface OutlineReading {

    /**
     * Sound: to be looked at, and taken or not.
     *
     * @param text the file
     * @param outlines one for each province
     * @param outside provinces whose capital lies outside of their outline: few, or it would not be sound
     * @param against what was in force when it was read; empty where nothing was
     */
    record Sound(String text, List<ProvinceOutline> outlines, List<PlaceCode> outside, Optional<UUID> against)
            implements OutlineReading {

        public Sound {
            outlines = List.copyOf(outlines);
            outside = List.copyOf(outside);
        }
    }

    /** Not sound; nothing of it can be taken. */
    record Faulty(List<OutlineFault> faults) implements OutlineReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
