/**
 * Who there is: organizations with their programmes and agreements; the posts, which stay, and whoever holds them from when to
 * when ({@link org.spean.people.PostBook}); the book of people and the one book of telephone numbers
 * ({@link org.spean.people.Phones}); for which organizations and places roles can be held ({@link org.spean.people.Remits});
 * and the screens of all that. Who shows names learns from {@link org.spean.people.OrganizationsChanged} that they are others.
 *
 * <p>A designation is the only source of a post's role. It proposes the role for the account of whoever is designated and from
 * then on stands as the role stands; somebody without an account takes the same second yes. So whoever looks after accounts
 * opens case data to nobody by way of a post either. All acts on posts go one after the other, under the lock of the roles.
 *
 * <p>Posts are made by data at every start: two focal persons for each province, an official for each district that is known,
 * ATRO's officers, a manager for each organization. They are never taken away.
 *
 * <p>Problems: posts and people are looked through in memory, which is right for some thousands of them and not for more.
 * Whom an act concerns and who has no account cannot be told by the program before it can send messages: the screen says whom
 * to ring up. A number is unverified until then; nothing but the question whether it is right may ever be sent to one.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "vocabulary :: spelling",
            "widgets",
            "machine",
            "access",
            "access :: ui",
            "access :: trail",
            "access :: seal",
            "access :: notice",
            "geography"
        })
@NullMarked
package org.spean.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
