package org.spean.geography;

import java.util.List;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/**
 * One of the 25 capital and provinces.
 *
 * @param code two digits
 * @param name as the gazetteer writes it
 * @param capital the town that the province is governed from
 * @param latitude of that town, degrees north (WGS 84)
 * @param longitude of that town, degrees east (WGS 84)
 * @param neighbours the provinces that it touches
 * @param otherNames abbreviations and spellings, in both scripts, in no order
 */
public record Province(
        PlaceCode code,
        BilingualText name,
        BilingualText capital,
        double latitude,
        double longitude,
        List<PlaceCode> neighbours,
        List<String> otherNames) {}
