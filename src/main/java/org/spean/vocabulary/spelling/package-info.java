/**
 * How words and names are typed in two scripts and how they sound: one spelling for what looks the same, a loose one for
 * frequent slips, and a key of the consonants that Khmer and any of its romanisations share. The directory finds places
 * and organizations with it, the vault people's names.
 */
@NamedInterface("spelling")
@NullMarked
package org.spean.vocabulary.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
