/**
 * Who may do what, for people: the accounts, one person's roles, what waits for one's yes, and "what may I do?". Every act is
 * one of {@code access.Grants}; what a screen offers is what {@code access.GrantBook} says that this reader can do.
 *
 * <p>{@link org.spean.people.ui.PhoneSection} is a slot, the fifth of the house: by what a number is reached is known to the room
 * of messages above, and whoever looks after a post's telephone looks for it where the telephone stands.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
