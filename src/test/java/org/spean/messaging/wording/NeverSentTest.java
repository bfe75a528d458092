package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that no message holds, however they are dressed up. */
class NeverSentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victim",
                "a Victim of",
                "VICTIMS",
                "vic tim",
                "v i c t i m",
                "v.i.c.t.i.m",
                "v-i-c-t-i-m",
                "vic\u200Btim",
                "vic\u00ADtim",
                "v\u2060i\u200Cc\u200Dtim",
                "víctím",
                "vi\u0301ctim",
                "v!ct!m",
                "viiiictim",
                "victtim",
                "ｖｉｃｔｉｍ",
                "𝐯𝐢𝐜𝐭𝐢𝐦",
                "trafficking",
                "human traffic",
                "the shelter",
                "SHELTERED",
                "shel\nter",
                "HIV",
                "h i v",
                "H.I.V.",
                "HIV-positive",
                "AIDS",
                "a.i.d.s",
                "raped",
                "survivor",
                "exploited",
                "sexual",
                "the client",
                "her case",
                "a girl",
                "aged",
                "years old",
                "y e a r s  o l d",
                "named",
                "alias",
                "village",
                "rong kroh",
                "chon rong-kroh",
                "Keng Pravanh",
                "chuonh do",
                "chhmoh",
                "phum",
                "srey",
                "KH02-2026-7F3K",
                "kh02 2026 7f3k",
                "KH02/2026/7F3K",
                "KH0220267F3K",
                "KH 02 2026"
            })
    void inLatinLetters(String text) {
        assertThat(NeverSent.in("Please come, " + text + ", thank you"))
                .as(text)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ជនរងគ្រោះ",
                "ជន រង គ្រោះ",
                "ជន\u200Bរង\u200Bគ្រោះ",
                "រងគ្រោះ",
                "ជួញដូរ",
                "ជួញ-ដូរ",
                "ជម្រក",
                "អេដស៍",
                "មេរោគអេដស៍",
                "អេច អាយ វី",
                "រំលោភ",
                // The same, typed in another order and with other signs that look alike.
                "រំលេាភ",
                "កេងប្រវ័ញ្ច",
                "អតិថិជន",
                "ករណី",
                "កុមារី",
                "ក្មេងស្រី",
                "ស្រី",
                "អាយុ",
                "ឈ្មោះ",
                "ភូមិ",
                "សមាហរណកម្ម"
            })
    void inKhmerLetters(String text) {
        assertThat(NeverSent.in("សូមអញ្ជើញ" + text + "អរគុណ")).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you come to a visit in Kamrieng on Mon 14/12 at 08:30? Reply K7M and 1=yes, 2 DD/MM=other date, 9=call me.",
                "because he said so, yes, express it in a message from other people soon",
                "please press a button; somebody manages the agenda, and the image is on the page",
                "a therapist, a grape, Essex",
                "សូមអញ្ជើញលោកស្រីមកប្រជុំ",
                "កែប្រែប្រភេទសារ",
                "លោកអ្នកអាចចូលរួមការចុះជួបនៅកំរៀង ថ្ងៃច័ន្ទ ១៤/១២ ម៉ោង ០៨:៣០ បានទេ?",
                "te lok nak ach choul ruom choh chuob nov Kamrieng thngai chan 14/12 ban te?",
                "012 345 678, +81 3-1234-5678"
            })
    void whatOnlyLooksALittleLikeThemIsFine(String text) {
        assertThat(NeverSent.in(text)).as(text).isEmpty();
    }
}
