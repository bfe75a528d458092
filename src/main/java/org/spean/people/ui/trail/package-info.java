/**
 * The screens of the access log: all of it for the auditor, looks at the own cases for a centre's manager, the client's record
 * on paper. They stand here and not beside the log, because entries name organizations and places, which {@code access} does
 * not know.
 */
@NullMarked
package org.spean.people.ui.trail;

import org.jspecify.annotations.NullMarked;
