package org.spean;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that proves items of the OWASP Application Security Verification Standard 5.0; {@code asvs.csv} says which are met,
 * and {@link AsvsTest} that each of these has a test.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Evidence {

    /** Their numbers, as {@code "6.2.1"}. */
    String[] value();
}
