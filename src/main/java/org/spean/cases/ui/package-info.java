/** Cases on screens: the list, opening one in a minute, and the page of one with what comes next. */
@NamedInterface("ui")
@NullMarked
package org.spean.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
