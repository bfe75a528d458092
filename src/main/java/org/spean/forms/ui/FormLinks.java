package org.spean.forms.ui;

import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.CaseCode;

/** Where folders and forms are. */
public final class FormLinks {

    /** All folders of whoever looks. */
    public static final String FOLDERS = "folders";

    /** The forms themselves, blank. */
    public static final String FORMS = "forms";

    private FormLinks() {}

    /** A folder. */
    public static String folder(CaseCode code) {
        return FOLDERS + "/" + code.text();
    }

    /** A form of a folder. */
    public static String form(CaseCode code, UUID form) {
        return folder(code) + "/" + form;
    }

    /** Which form an address names; empty where it names none. */
    static Optional<UUID> handle(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
