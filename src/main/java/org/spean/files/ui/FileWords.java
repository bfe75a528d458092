package org.spean.files.ui;

import org.spean.files.FileFault;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What is said of files, in a language. */
record FileWords(Language language) {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MEGAPIXEL = 1_000_000;

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String number(int number) {
        return Numerals.of(number, language);
    }

    /** The most that one file may weigh, in megabytes. */
    String most() {
        return number(StoredFiles.MOST_BYTES / MEGABYTE);
    }

    /** Why it was not kept, and what would work. */
    String fault(FileFault why) {
        return switch (why) {
            case TOO_LARGE -> say("file.fault.TOO_LARGE", most());
            case TOO_MANY_PAGES -> say("file.fault.TOO_MANY_PAGES", number(StoredFiles.MOST_PAGES));
            case TOO_MANY_PIXELS -> say("file.fault.TOO_MANY_PIXELS", number(StoredFiles.MOST_PIXELS / MEGAPIXEL));
            default -> say("file.fault." + why);
        };
    }
}
