package org.spean.access.policy;

import org.spean.access.Role;

/**
 * What ties somebody to a case, and the role through which it does.
 *
 * @param role a role that they hold at this moment
 * @param relation what it makes of them
 */
public record Tie(Role role, Relation relation) {}
