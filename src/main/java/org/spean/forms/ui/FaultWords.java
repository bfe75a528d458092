package org.spean.forms.ui;

import org.spean.forms.definition.DefinitionFault;
import org.spean.forms.definition.DefinitionFile;

/** What is wrong with a form's file, in words. */
record FaultWords(FormWords words) {

    private static final int KILOBYTE = 1024;

    String of(DefinitionFault fault) {
        String said = of(fault.kind(), fault.word());
        return fault.line() == 0 ? said : words.say("revise.fault-line", words.count(fault.line()), said);
    }

    String of(DefinitionFault.Kind kind, String word) {
        return words.say("revise.fault." + kind, word, words.count(DefinitionFile.MOST_BYTES / KILOBYTE));
    }
}
