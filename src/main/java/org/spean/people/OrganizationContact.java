package org.spean.people;

import java.util.UUID;

/**
 * Somebody to ask for at an organization.
 *
 * @param whatFor in the words of whoever entered it; empty for everything
 */
public record OrganizationContact(UUID id, OrganizationId organization, Person person, String whatFor) {}
