/** The screens of referrals: the page on which one is written, lists of both sides, and the page of one. */
@NamedInterface("ui")
@NullMarked
package org.spean.referral.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
