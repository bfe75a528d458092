/**
 * Which passwords are good enough: long, not known from elsewhere, not easily guessed. No rules about signs and figures,
 * and none about changing it after some time: both make people choose worse ones (ASVS 5.0, chapter V6.2).
 */
@NullMarked
package org.spean.access.password;

import org.jspecify.annotations.NullMarked;
