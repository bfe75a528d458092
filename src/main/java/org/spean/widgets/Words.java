package org.spean.widgets;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/** The words of every screen: {@code messages_en.properties} and {@code messages_km.properties}. */
@Component
public class Words implements I18NProvider {

    private static final Map<Language, ResourceBundle> BUNDLES = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(
                    language -> language,
                    language -> ResourceBundle.getBundle(
                            "messages",
                            language.locale(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return say(key, Language.of(locale), parameters);
    }

    /** The words for a key that may have none. */
    public static Optional<String> known(String key, Language language) {
        ResourceBundle words = Objects.requireNonNull(BUNDLES.get(language));
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /**
     * The words for a key.
     *
     * @param parameters put in place of {@code {0}}, {@code {1}}, …
     * @return the words; the key itself between exclamation marks where they are missing, which a test forbids
     */
    public static String say(String key, Language language, Object... parameters) {
        try {
            String pattern = Objects.requireNonNull(BUNDLES.get(language)).getString(key);
            return parameters.length == 0 ? pattern : MessageFormat.format(pattern, parameters);
        } catch (MissingResourceException e) {
            return "!" + key + "!";
        }
    }
}
