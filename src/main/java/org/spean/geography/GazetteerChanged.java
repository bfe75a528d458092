package org.spean.geography;

import java.util.List;

/**
 * Another edition of the gazetteer came into force, or the last one went.
 *
 * @param districts the places below a province that somebody can look after from now on
 */
public record GazetteerChanged(List<District> districts) {

    public GazetteerChanged {
        districts = List.copyOf(districts);
    }
}
