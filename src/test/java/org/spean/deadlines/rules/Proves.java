package org.spean.deadlines.rules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that shows that a rule says what its source says. It takes the {@link Rule} as its parameter, so that {@code ProofsTest}
 * can hand it a wrong one and see that it notices; so its class needs nothing but a constructor without parameters.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(RightRule.class)
public @interface Proves {

    /** The rule's name: its id, and where a text holds several clocks which of them. */
    String value();
}
