package org.spean.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.spean.vocabulary.Language;

/** Khmer and English side by side, one click; each named in its own language. */
class LanguageSwitch extends Div {

    LanguageSwitch() {
        addClassName("lang");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        Language present = Language.of(UI.getCurrent().getLocale());
        for (Language language : Language.values()) {
            NativeButton choice = new NativeButton(
                    getTranslation("shell.language." + language.tag()), click -> ChosenLanguage.choose(language));
            choice.getElement().setAttribute("lang", language.tag());
            choice.getElement().setAttribute("aria-pressed", String.valueOf(language == present));
            add(choice);
        }
    }
}
