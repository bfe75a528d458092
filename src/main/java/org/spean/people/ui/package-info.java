/**
 * Who may do what, for people: the accounts, one person's roles, what waits for one's yes, and "what may I do?". Every act is
 * one of {@code access.Grants}; what a screen offers is what {@code access.GrantBook} says that this reader can do.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
