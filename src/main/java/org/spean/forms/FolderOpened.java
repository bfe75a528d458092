package org.spean.forms;

import org.spean.vocabulary.PlaceCode;

/**
 * A folder was opened: told in the same transaction.
 *
 * @param province where the person was met
 */
public record FolderOpened(FormFolder folder, PlaceCode province) {}
