/** The screens of dates: the month and the list of a province, planning, and the page of one appointment. */
@NamedInterface("ui")
@NullMarked
package org.spean.appointments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
