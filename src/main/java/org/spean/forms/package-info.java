/**
 * The ministry's forms (Circular 4, its annexes; design 1.3): what each asks, in editions, and what was answered.
 *
 * <p>A form is data: one file for each form and edition in {@code data-seed/forms}, with every field's kind, words in both
 * languages, sensitivity and purposes. The ministry can revise one without a programmer: a checked import takes the next
 * edition. What was filled keeps the edition in which it was filled.
 *
 * <p>An answer is kept under the words of its field, each with who gave it and what stood there before. Answers of every
 * sensitivity but {@code GENERAL} are sealed with the keyset of the folder they belong to.
 *
 * <p>A <em>folder</em> is what holds one person's forms: a code, a centre, and nothing that says who it is. It is the subject
 * that the policy decides about ({@code CASE}); a case takes its folder's handle.
 *
 * <p>Forms are printed ({@code print}) with the room {@code paper}; {@code calendar} is asked for the Buddhist year that stands
 * beside a day on paper, {@code widgets} for words and numerals; {@code people} is asked for nothing but what a centre is called.
 * Blank, they leave as XLSForm workbooks too ({@code xlsform}).
 *
 * <p>Problems: which fields of a form were answered can be seen in a dump of the tables without any key, what was answered
 * cannot; a field that is asked only after a certain answer tells that answer. So the log and the folder's page name no fields,
 * and count only for those who may see all of a form. Whoever may write but not read (a district's official before placement)
 * finds no form here: the sheet of the search comes with the case.
 */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "widgets",
            "access",
            "access :: guard",
            "access :: policy",
            "access :: reach",
            "machine",
            "vault",
            "files",
            "files :: ui",
            "paper",
            "calendar",
            "geography",
            "geography :: ui",
            "people"
        })
@NullMarked
package org.spean.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
