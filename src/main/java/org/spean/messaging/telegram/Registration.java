package org.spean.messaging.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Simulation;
import org.spean.messaging.telegram.TelegramBot.Answer;
import org.spean.messaging.telegram.TelegramSettings.Bot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells Telegram where it finds us and by which secret we know it, once messages reach real telephones. */
@Component
class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final Optional<Bot> settings;
    private final Optional<TelegramBot> bot;
    private final Simulation simulation;
    private boolean told;

    @Autowired
    Registration(TelegramSettings settings, Simulation simulation) {
        this(settings.bot(), simulation);
    }

    Registration(Optional<Bot> settings, Simulation simulation) {
        this.settings = settings;
        this.bot = settings.map(set -> new TelegramBot(set, LONGEST_CALL));
        this.simulation = simulation;
    }

    /** Until it was told once since the start; every node may. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    synchronized void tick() {
        if (told || bot.isEmpty() || simulation.on()) {
            return;
        }
        Bot set = settings.orElseThrow();
        Answer answer = bot.get()
                .call(
                        "setWebhook",
                        Map.of(
                                "url", set.callback() + TelegramWebhook.PATH,
                                "secret_token", set.secret(),
                                "allowed_updates", List.of("message", "callback_query", "my_chat_member")));
        told = answer instanceof Answer.Done;
        if (told) {
            log.info("Telegram tells us what is written to @{}", set.name());
        } else {
            log.warn("Telegram cannot be told where we are: nobody hears what is written to @{}", set.name());
        }
    }
}
