package org.spean.messaging.simulator;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.messaging.Channel;
import org.spean.messaging.Simulation;
import org.spean.messaging.simulator.TelephoneRows.Buttons;
import org.spean.messaging.telegram.Conversations;
import org.spean.messaging.telegram.Conversations.Pressed;
import org.spean.messaging.telegram.TelegramLinks;
import org.spean.messaging.telegram.TelegramLinks.Standing;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Telegram on telephones that are not there: opened, written and pressed as on one that is, and heard in the same way. Each
 * telephone has one chat, which is named by its number.
 */
@Component
public class SimulatedChats {

    private final TelephoneRows rows;
    private final Simulation simulation;
    private final SimulatorRights rights;
    private final TelegramLinks links;
    private final Conversations conversations;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulatedChats(
            TelephoneRows rows,
            Simulation simulation,
            SimulatorRights rights,
            TelegramLinks links,
            Conversations conversations,
            AccessLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.simulation = simulation;
        this.rights = rights;
        this.links = links;
        this.conversations = conversations;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How the telephones stand that have anything to do with Telegram. */
    public Map<PhoneNumber, Standing> standings() {
        return simulation.on() ? links.simulated() : Map.of();
    }

    /** Opens the link that waits for this telephone; says whether it could. */
    public boolean opens(Actor by, PhoneNumber number) {
        Optional<UUID> opened =
                logged(by, number, () -> rows.writes(number, Channel.TELEGRAM, "/start", clock.instant()));
        opened.ifPresent(
                id -> says(number, conversations.openedWithoutLink(Simulation.GATEWAY, number, number.e164())));
        return opened.isPresent();
    }

    /** Writes in Telegram; says whether it could: not an empty text, and not from a telephone that is off. */
    public boolean write(Actor by, PhoneNumber number, String text) {
        if (text.isBlank() || text.length() > SimulatedTelephones.LONGEST) {
            return false;
        }
        Optional<UUID> sent = logged(by, number, () -> rows.writes(number, Channel.TELEGRAM, text, clock.instant()));
        sent.flatMap(id -> conversations.written(Simulation.GATEWAY, id.toString(), number.e164(), text))
                .ifPresent(what -> says(number, what));
        return sent.isPresent();
    }

    /**
     * Presses a button below a message.
     *
     * @param said the message on the telephone
     * @param label as the button says it
     * @return whether it could
     */
    public boolean press(Actor by, PhoneNumber number, UUID said, String label) {
        Optional<Buttons> buttons =
                rows.buttons(said, number).filter(each -> each.labels().contains(label));
        Optional<UUID> pressed = buttons.flatMap(
                each -> logged(by, number, () -> rows.writes(number, Channel.TELEGRAM, label, clock.instant())));
        pressed.ifPresent(id -> {
            Pressed came = conversations.pressed(
                    Simulation.GATEWAY,
                    id.toString(),
                    number.e164(),
                    label.split(" ", 2)[0],
                    buttons.get().message());
            transaction.executeWithoutResult(status -> {
                came.answered().ifPresent(answer -> rows.answered(said, answer));
                if (came.answered().isEmpty() && !came.tells().isEmpty()) {
                    rows.says(number, Channel.TELEGRAM, came.tells(), clock.instant());
                }
            });
        });
        return pressed.isPresent();
    }

    private void says(PhoneNumber number, MessageKind what) {
        String text = conversations.inWords(number, what);
        transaction.executeWithoutResult(status -> rows.says(number, Channel.TELEGRAM, text, clock.instant()));
    }

    private Optional<UUID> logged(Actor by, PhoneNumber number, Supplier<UUID> does) {
        if (!simulation.on() || !rights.may(by)) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(status -> {
            if (rows.off().contains(number)) {
                return null;
            }
            log.write(by, Act.SIMULATOR_WRITTEN, Optional.empty(), Map.of("number", number.e164()));
            return does.get();
        }));
    }
}
