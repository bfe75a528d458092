package org.spean.directory;

import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What is offered inside a group: one of the 30 types of the forum's tables.
 *
 * @param id its handle
 * @param name as people read it
 * @param asPrinted the label of the table
 * @param listNumber its number in the report's list of 22 (IV.A); empty where the list does not have it
 * @param listText the list's words
 * @param shelters whether people sleep there
 */
public record ServiceType(
        ServiceTypeId id, BilingualText name, String asPrinted, String listNumber, String listText, boolean shelters) {}
