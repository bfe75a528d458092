/**
 * Consent on the page of a case: what was asked and answered, what was decided without it, and who was told what; and the forms with
 * which it is asked, taken back, and decided.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.consent.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
