/**
 * The rules of who may give a role to whom (design 1.2, *ours*), as pure functions of what people hold: without a database,
 * so that every combination can be walked through. {@code access.Grants} asks them, and asks the database for the facts.
 *
 * <p>Whoever looks after accounts can open none of them to case data: the second yes comes from people who know the post.
 * Where there are none yet, ATRO says it; where there is no ATRO either, somebody who can read the program's log.
 */
@NullMarked
package org.spean.access.grant;

import org.jspecify.annotations.NullMarked;
