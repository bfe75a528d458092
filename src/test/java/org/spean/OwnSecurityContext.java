package org.spean;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Spring Security keeps who is signed in in a static place, and the program started last has put its own there: before each
 * class the one that the class talks to is put back, or its screens would not know who opens them.
 */
class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    /** Before the listener that signs somebody in for a test. */
    @Override
    public int getOrder() {
        return 5_000;
    }
}
