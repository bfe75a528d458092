package org.spean.access.ui;

import java.util.Collection;
import java.util.List;
import org.spean.access.password.Weakness;

/** The words for what is wrong with a password: the keys of the messages that say it. */
final class PasswordWords {

    private PasswordWords() {}

    static List<String> keys(Collection<Weakness> against) {
        return against.stream().map(PasswordWords::key).toList();
    }

    static String key(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT -> "password.too-short";
            case TOO_LONG -> "password.too-long";
            case EASILY_GUESSED -> "password.easily-guessed";
            case HOLDS_A_NAME -> "password.holds-a-name";
            case WRONG_PRESENT_ONE -> "password.wrong-present-one";
        };
    }
}
