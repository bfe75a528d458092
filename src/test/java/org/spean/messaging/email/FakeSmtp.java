package org.spean.messaging.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A mail server that does at each step as it is told: refuses, or hangs up in place of an answer. */
final class FakeSmtp implements AutoCloseable {

    /** In place of an answer. */
    static final String HANGS_UP = "";

    /** Says a little again and again, and never the last of it. */
    static final String DAWDLES = "…";

    private static final long A_LITTLE = 100;

    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();

    FakeSmtp() {
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serves);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every letter that came whole, whatever was answered. */
    List<String> letters() {
        return letters;
    }

    /** From now on it says this to that: HELLO, MAIL, RCPT, DATA, or LETTER for the whole of it. */
    FakeSmtp says(String step, String answer) {
        answers.put(step, answer);
        return this;
    }

    private void serves() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                talks(line);
            } catch (IOException e) {
                // It hung up, as it was told, or was closed.
            }
        }
    }

    private void talks(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "HELLO", "220 here");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String step = said.substring(0, Math.min(4, said.length())).toUpperCase(Locale.ROOT);
            switch (step) {
                case "EHLO", "HELO" -> say(line, "EHLO", "250 here");
                case "DATA" -> {
                    if (!say(line, "DATA", "354 go on").startsWith("354")) {
                        continue;
                    }
                    StringBuilder letter = new StringBuilder();
                    for (String more = in.readLine(); more != null && !more.equals("."); more = in.readLine()) {
                        letter.append(more).append('\n');
                    }
                    letters.add(letter.toString());
                    say(line, "LETTER", "250 taken");
                }
                case "QUIT" -> {
                    say(line, "QUIT", "221 bye");
                    return;
                }
                default -> say(line, step, "250 ok");
            }
        }
    }

    private String say(Socket line, String step, String usual) throws IOException {
        String answer = answers.getOrDefault(step, usual);
        if (answer.equals(HANGS_UP)) {
            throw new IOException("as it was told");
        }
        if (answer.equals(DAWDLES)) {
            dawdles(line, usual.substring(0, 3));
        }
        line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
        return answer;
    }

    /** Until whoever listens hangs up. */
    private static void dawdles(Socket line, String code) throws IOException {
        while (true) {
            line.getOutputStream().write((code + "-wait\r\n").getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, A_LITTLE, TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
