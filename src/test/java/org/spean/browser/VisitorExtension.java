package org.spean.browser;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole run, a visitor with an own profile for each test. */
class VisitorExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(VisitorExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // Closed by JUnit at the end of the whole run.
        Chromium chromium =
                test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, none -> new Chromium(), Chromium.class);
        String port = requireNonNull(
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port"));
        return test.getStore(OURS)
                .computeIfAbsent(
                        Visitor.class,
                        none -> new Visitor(chromium.browser(), "http://localhost:" + port),
                        Visitor.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visitor visitor = test.getStore(OURS).remove(Visitor.class, Visitor.class);
        if (visitor == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            visitor.photographAll("failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
        visitor.close();
        if (test.getExecutionException().isEmpty()) {
            visitor.sawNothingWrong();
        }
    }
}
