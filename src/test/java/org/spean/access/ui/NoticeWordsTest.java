package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.Language;

class NoticeWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    @Test
    void whatWasToldIsSaidInTheReadersLanguage() {
        Map<String, String> told =
                Map.of("at", "2026-01-05T01:30:00Z", "browser", "CHROME", "system", "ANDROID", "address", "192.0.2.7");
        assertThat(NoticeWords.said("notice.new-device", told, Language.ENGLISH))
                .contains("Chrome, on Android, from 192.0.2.7, 5 January 2026, 08:30");
        assertThat(NoticeWords.said("notice.new-device", told, Language.KHMER))
                .contains("កម្មវិធី Chrome លើ ឧបករណ៍ Android ពី 192.0.2.7", "០៨:៣០")
                .doesNotContain("{", "!");
    }

    @Test
    void aReasonStandsAsItWasGiven() {
        assertThat(NoticeWords.said(
                        "notice.pace", Map.of("name", "Sok Dara", "reason", "$1 {name} \\ <b>"), Language.ENGLISH))
                .contains("Sok Dara looked", "“$1 {name} \\ <b>”");
    }

    @Test
    void bothLanguagesSpeakOfTheSameThings() {
        ResourceBundle english = ResourceBundle.getBundle("messages", Language.ENGLISH.locale());
        ResourceBundle khmer = ResourceBundle.getBundle("messages", Language.KHMER.locale());
        Enumeration<String> keys = english.getKeys();
        while (keys.hasMoreElements()) {
            String key = keys.nextElement();
            if (key.startsWith("notice.")) {
                assertThat(places(khmer.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            }
        }
    }

    private static List<String> places(String words) {
        // A name of a place or an organization is told in both languages: each sentence takes its own.
        return PLACE.matcher(words)
                .results()
                .map(found -> found.group().replaceFirst("-(en|km)}$", "}"))
                .sorted()
                .toList();
    }
}
