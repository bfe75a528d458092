package org.spean.deadlines.rules;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a proof the rule as it is. */
class RightRule implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Rule.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Proves proof = test.getRequiredTestMethod().getAnnotation(Proves.class);
        return Rules.named(proof.value()).orElseThrow();
    }
}
