package org.spean.forms.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.spean.browser.Visitor;

/** A hand at a form: it counts what it does, and says how long that takes somebody (keystroke-level model). */
final class Hand {

    /** To look for it, to point, to press: Card, Moran and Newell 1980; for a letter of somebody who types slowly. */
    private static final double SECONDS_TO_POINT = 1.1;

    private static final double SECONDS_TO_THINK = 1.35;
    private static final double SECONDS_FOR_A_LETTER = 0.28;

    private final Visitor visitor;
    private final Page page;
    private int clicks;
    private int answers;
    private int letters;

    Hand(Visitor visitor, Page page) {
        this.visitor = visitor;
        this.page = page;
    }

    /** Presses what leads on. */
    void presses(Locator what) {
        clicks++;
        what.click();
        visitor.settles(page);
    }

    /** Takes the options with these numbers, from 0. */
    void takes(String field, int... options) {
        for (int option : options) {
            answers++;
            presses(field(field)
                    .locator("vaadin-radio-button, vaadin-checkbox")
                    .nth(option)
                    .locator("label"));
        }
    }

    void writes(String field, String text) {
        answers++;
        letters += text.length();
        Locator input = field(field).locator("textarea, input").first();
        clicks++;
        input.click();
        input.fill(text);
    }

    Locator field(String field) {
        return page.locator("#field-" + field);
    }

    int clicks() {
        return clicks;
    }

    int answers() {
        return answers;
    }

    int letters() {
        return letters;
    }

    /** So long somebody takes who reads the notes and has not seen the form before. */
    long seconds() {
        return Math.round(clicks * (SECONDS_TO_POINT + SECONDS_TO_THINK) + letters * SECONDS_FOR_A_LETTER);
    }
}
