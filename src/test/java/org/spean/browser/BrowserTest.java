package org.spean.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spean.SpeanTest;

/**
 * A {@link SpeanTest} whose test methods take a {@link Visitor}: somebody with an own, empty browser profile. A test also
 * fails when the browser's console shows an error, a script throws, or anything is asked for outside this machine.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpeanTest
@Tag("browser")
@ExtendWith(VisitorExtension.class)
public @interface BrowserTest {}
