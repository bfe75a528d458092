/**
 * Sign-in, what somebody has open and was told, the lock over a page that nobody uses, and which other programs may read,
 * beside the security that they serve.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
