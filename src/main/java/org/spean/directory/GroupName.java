package org.spean.directory;

import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceGroup;

/**
 * The names of a service group.
 *
 * @param group which
 * @param name in full
 * @param shortName for narrow places
 */
public record GroupName(ServiceGroup group, BilingualText name, BilingualText shortName) {}
