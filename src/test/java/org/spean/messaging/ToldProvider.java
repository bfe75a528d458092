package org.spean.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;

/** A provider that does as it is told. */
final class ToldProvider implements MessageGateway {

    final Deque<Sent> answers = new ArrayDeque<>();
    final List<Outgoing> got = new ArrayList<>();
    final Set<Channel> reaches = EnumSet.of(Channel.SMS, Channel.VOICE);
    Found found = new Found.NotThere();

    @Override
    public String name() {
        return "test";
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
        return reaches.contains(channel);
    }

    @Override
    public synchronized Sent send(Outgoing message) {
        got.add(message);
        return answers.isEmpty() ? new Sent.Taken("P" + UUID.randomUUID()) : answers.pop();
    }

    @Override
    public Found find(Outgoing message) {
        return found;
    }
}
