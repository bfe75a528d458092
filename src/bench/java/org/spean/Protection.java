package org.spean;

import java.util.Map;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Encryption, log and policy, which a bench alone can switch off, to say what they cost. */
public final class Protection {

    /** Whether they are on. */
    public static volatile boolean on = true;

    private static final Map<String, String> SWITCHED = Map.of(
            "accessLog", "org.spean.access.SwitchedLog",
            "guard", "org.spean.access.guard.SwitchedGuard",
            "reach", "org.spean.access.reach.SwitchedReach",
            "keyring", "org.spean.vault.SwitchedKeyring");

    private Protection() {}

    /** Puts those that can be switched off in the place of the program's own. */
    public static ApplicationContextInitializer<ConfigurableApplicationContext> canBeSwitchedOff() {
        return program -> program.addBeanFactoryPostProcessor(beans -> SWITCHED.forEach(
                (name, switched) -> ((AbstractBeanDefinition) ((BeanDefinitionRegistry) beans).getBeanDefinition(name))
                        .setBeanClassName(switched)));
    }
}
