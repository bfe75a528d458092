/** What {@code file} shows on a case's page, and the pages on which cases are brought in and taken out. */
@NullMarked
package org.spean.cases.ui.file;

import org.jspecify.annotations.NullMarked;
