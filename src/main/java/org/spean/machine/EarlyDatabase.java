package org.spean.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database's server while Spring still looks for the program's parts: both take about a second, and neither
 * needs the other. Begins when all settings are known.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "startingDatabase";

    @Override
    public void initialize(GenericApplicationContext program) {
        program.addBeanFactoryPostProcessor((BeanDefinitionRegistryPostProcessor) registry -> begin(program));
    }

    private static void begin(GenericApplicationContext program) {
        Environment settings = program.getEnvironment();
        if (!"embedded".equals(settings.getProperty("spean.database.url"))) {
            return;
        }
        SpeanHome home = SpeanHome.open(Path.of(settings.getRequiredProperty("spean.home")));
        Starting starting = new Starting(home);
        program.getDefaultListableBeanFactory().registerSingleton(NAME, starting);
        program.getDefaultListableBeanFactory().registerDisposableBean(NAME, starting);
        Thread.ofPlatform().daemon().name(NAME).start(starting.server);
    }

    /** A server that is on its way. Ends with the program, unless it was taken. */
    static final class Starting implements DisposableBean {

        private final FutureTask<EmbeddedDatabase> server;
        private final AtomicBoolean taken = new AtomicBoolean();

        Starting(SpeanHome home) {
            server = new FutureTask<>(() -> EmbeddedDatabase.start(home));
        }

        /**
         * The server, as soon as it is there; from then on it is the caller's to close.
         *
         * @throws PlainRefusal where it does not start
         */
        EmbeddedDatabase take() {
            taken.set(true);
            return started();
        }

        private EmbeddedDatabase started() {
            try {
                return server.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the database started", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof PlainRefusal refusal) {
                    throw refusal;
                }
                throw new IllegalStateException("the database did not start", e.getCause());
            }
        }

        @Override
        public void destroy() {
            if (taken.compareAndSet(false, true)) {
                try {
                    started().close();
                } catch (IOException | RuntimeException e) {
                    // It never ran, or does not any more: there is nothing to end.
                }
            }
        }
    }
}
