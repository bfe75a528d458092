/** Forms as files: read, checked, compared. */
@NullMarked
package org.spean.forms.definition;

import org.jspecify.annotations.NullMarked;
