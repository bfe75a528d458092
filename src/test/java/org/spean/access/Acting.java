package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts as somebody, in a transaction, as a request of theirs would. */
public final class Acting {

    private final SecurityContextHolderStrategy acting;
    private final TransactionTemplate transaction;

    public Acting(BeanFactory beans) {
        acting = beans.getBean(SecurityContextHolderStrategy.class);
        transaction = beans.getBean(TransactionTemplate.class);
    }

    /** What came of it. */
    public <T> T as(Actor actor, Supplier<T> act) {
        SecurityContext before = acting.getContext();
        SecurityContext now = acting.createEmptyContext();
        now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, "", List.of()));
        acting.setContext(now);
        try {
            T result = transaction.execute(status -> act.get());
            assertThat(result).isNotNull();
            return result;
        } finally {
            acting.setContext(before);
        }
    }
}
