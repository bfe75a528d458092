package org.spean.geography;

import java.util.List;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/**
 * A place below a province that the directory names: a district, a town or a commune.
 *
 * @param id the gazetteer's code where it is known, otherwise a short name
 * @param province the province it lies in
 * @param name as the gazetteer writes it, or as it was printed
 * @param otherNames other spellings, in both scripts
 */
public record District(String id, PlaceCode province, BilingualText name, List<String> otherNames) {}
