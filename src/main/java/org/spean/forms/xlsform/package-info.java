/** Forms as XLSForm workbooks, for programs on telephones that ask forms (ODK, KoboToolbox). */
@NullMarked
package org.spean.forms.xlsform;

import org.jspecify.annotations.NullMarked;
