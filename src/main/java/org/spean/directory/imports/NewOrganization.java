package org.spean.directory.imports;

import org.spean.people.OrganizationId;
import org.spean.people.OrganizationWish;

/**
 * An organization that a file names and that is not known here.
 *
 * @param called as the file calls it
 * @param id the handle that it gets
 * @param wish its names
 */
public record NewOrganization(String called, OrganizationId id, OrganizationWish wish) {}
