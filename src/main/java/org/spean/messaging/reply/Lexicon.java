package org.spean.messaging.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.vocabulary.spelling.KhmerSpelling;

/**
 * The words that are understood, English, Khmer and Khmer in Latin letters, each in its usual spellings. What is not here
 * is not guessed: its text goes to a person.
 */
final class Lexicon {

    private static final int LONGEST_PHRASE = 5;

    /** A meaning, then its words; words of a phrase are joined with a low line. */
    private static final String WORDS = """
            YES        yes y yep yeah ok okay oke oki agree agreed i_agree confirm confirmed i_confirm correct right still_right
            YES        bat baat chas cha jas jaa បាទ ចាស ចា ចា៎ ចាះ បាទបាន ចាសបាន បាន បានហើយ អូខេ យល់ព្រម ព្រម ព្រមហើយ បញ្ជាក់
            YES        ត្រូវ ត្រូវហើយ ត្រឹមត្រូវ ត្រឹមត្រូវហើយ
            NO         no n nope cannot cant can_not not_ok not_possible decline declined i_cannot
            NO         te ot_te ot_ban min_ban ទេ អត់ អត់ទេ អត់បាន អត់បានទេ មិនបាន មិនបានទេ មិនអាច មិនអាចទេ មិនអាចបាន
            NO         មិនអាចបានទេ មិនយល់ព្រម មិនយល់ព្រមទេ មិនព្រម មិនព្រមទេ បដិសេធ
            NOT_RIGHT  wrong incorrect not_right not_correct មិនត្រូវ មិនត្រូវទេ មិនត្រឹមត្រូវ មិនត្រឹមត្រូវទេ ខុស ខុសហើយ
            NOT_ME     not_me it_was_not_me wrong_number ខុសលេខ មិនមែនខ្ញុំ មិនមែនខ្ញុំទេ មិនមែនជាខ្ញុំ មិនមែនជាខ្ញុំទេ
            LEFT_POST  left i_left left_the_post i_have_left_the_post លែងធ្វើការ លែងធ្វើ ចាកចេញ ផ្លាស់ការងារ ប្តូរការងារ
            AWAY       away absent i_am_away អវត្តមាន
            CALL       call call_me call_back please_call ring_me phone_me ទូរស័ព្ទ ទូរសព្ទ ទូរស័ព្ទមក ទូរសព្ទមក តេមក តេមកខ្ញុំ
            HELP       help info ជំនួយ
            STOP       stop stopall stop_all unsubscribe optout opt_out ឈប់ ឈប់ផ្ញើ ឈប់ផ្ញើសារ បញ្ឈប់ បញ្ឈប់សារ កុំផ្ញើ កុំផ្ញើសារ chhob chob
            START      start unstop resume optin opt_in ចាប់ផ្តើម ចាប់ផ្តើមវិញ ផ្ញើមកវិញ
            POLITE     please pls plz thanks thank thankyou you thx ty dear sir madam hello hi is my code reply answer option
            POLITE     bong សូម អរគុណ អរគុណច្រើន ជួយ បង លោក លោកស្រី ជំរាបសួរ ជម្រាបសួរ សួស្តី
            POLITE     កូដ លេខ លេខកូដ ចម្លើយ
            UNKNOWN    no_code no_reply no_answer no_option
            AND        and និង
            UNTIL      until till to រហូតដល់ ដល់
            DAY_WORD   day date on at for the of នៅ ថ្ងៃ ទី ថ្ងៃទី កាលបរិច្ឆេទ
            MONTH=1    january jan មករា
            MONTH=2    february feb កុម្ភៈ កុម្ភះ កុម្ភ គុម្ភៈ គុម្ភះ
            MONTH=3    march mar មីនា មិនា
            MONTH=4    april apr មេសា
            MONTH=5    may ឧសភា
            MONTH=6    june jun មិថុនា មិថុណា
            MONTH=7    july jul កក្កដា កក្តដា
            MONTH=8    august aug សីហា
            MONTH=9    september sept sep កញ្ញា
            MONTH=10   october oct តុលា
            MONTH=11   november nov វិច្ឆិកា វិច្ឆការ
            MONTH=12   december dec ធ្នូ ធ្នូរ
            WEEKDAY=1  monday mon ច័ន្ទ ចន្ទ ចន្ទ័
            WEEKDAY=2  tuesday tue tues អង្គារ
            WEEKDAY=3  wednesday wed ពុធ
            WEEKDAY=4  thursday thu thur thurs ព្រហស្បតិ៍ ព្រហស្បត្តិ៍
            WEEKDAY=5  friday fri សុក្រ
            WEEKDAY=6  saturday sat សៅរ៍
            WEEKDAY=7  sunday sun អាទិត្យ
            MONTH_WORD month ខែ
            YEAR_WORD  year ឆ្នាំ
            ORDINAL    st nd rd th
            HOUR_WORD  ម៉ោង វេលា វេលាម៉ោង
            HOUR_MARK  h hr hrs hour hours oclock
            MINUTE     min minute minutes នាទី
            HALF       កន្លះ
            MORNING    am morning ព្រឹក
            PM         pm
            AFTERNOON  afternoon រសៀល
            EVENING    evening ល្ងាច
            NIGHT      night យប់
            NOON       noon midday ថ្ងៃត្រង់
            VAGUE      tomorrow today next_week next_month ស្អែក ថ្ងៃស្អែក ថ្ងៃនេះ ខានស្អែក សប្តាហ៍ក្រោយ ខែក្រោយ
            """;

    private record Word(Meaning meaning, int value) {}

    private static final Word UNKNOWN = new Word(Meaning.UNKNOWN, 0);

    private static final Map<String, Word> KNOWN = new HashMap<>();
    private static final int LONGEST_KHMER;

    static {
        WORDS.lines().forEach(Lexicon::learn);
        LONGEST_KHMER = KNOWN.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private Lexicon() {}

    private static void learn(String line) {
        String[] columns = line.strip().split(" +", -1);
        String[] meaning = columns[0].split("=", 2);
        Word word = new Word(Meaning.valueOf(meaning[0]), meaning.length > 1 ? Integer.parseInt(meaning[1]) : 0);
        for (int at = 1; at < columns.length; at++) {
            KNOWN.put(Glyphs.normal(columns[at].replace('_', ' ')), word);
        }
    }

    /** The pieces of some runs; polite words only divide. */
    static List<Piece> pieces(List<Raw> runs) {
        List<Piece> pieces = new ArrayList<>(runs.size());
        int at = 0;
        while (at < runs.size()) {
            Raw run = runs.get(at);
            switch (run.sort()) {
                case FIGURES -> pieces.add(Piece.number(run.text(), run.apart()));
                case MARK -> pieces.add(new Piece(Meaning.MARK, run.text(), 0, run.apart()));
                case STRANGE -> pieces.add(new Piece(Meaning.UNKNOWN, run.text(), 0, run.apart()));
                case LATIN -> {
                    at = latin(runs, at, pieces);
                    continue;
                }
                case KHMER -> {
                    at = khmer(runs, at, pieces);
                    continue;
                }
            }
            at++;
        }
        return pieces;
    }

    private static int latin(List<Raw> runs, int from, List<Piece> pieces) {
        int most = from;
        while (most < runs.size()
                && most < from + LONGEST_PHRASE
                && runs.get(most).sort() == Raw.Sort.LATIN) {
            most++;
        }
        for (int end = most; end > from; end--) {
            String phrase = String.join(
                    " ", runs.subList(from, end).stream().map(Raw::text).toList());
            Word word = KNOWN.get(phrase);
            if (word != null) {
                add(word, phrase, runs.get(from).apart(), pieces);
                return end;
            }
        }
        add(UNKNOWN, runs.get(from).text(), runs.get(from).apart(), pieces);
        return from + 1;
    }

    /** Khmer has no spaces between words, and people put some where they like. */
    private static int khmer(List<Raw> runs, int from, List<Piece> pieces) {
        StringBuilder letters = new StringBuilder();
        int end = from;
        while (end < runs.size() && runs.get(end).sort() == Raw.Sort.KHMER) {
            letters.append(runs.get(end++).text());
        }
        boolean apart = runs.get(from).apart();
        int at = 0;
        while (at < letters.length()) {
            String text = longest(letters, at);
            if (text.isEmpty()) {
                add(UNKNOWN, letters.substring(at), apart, pieces);
                break;
            }
            add(KNOWN.getOrDefault(text, UNKNOWN), text, apart, pieces);
            at += text.length();
            apart = false;
        }
        return end;
    }

    /** The longest word that stands there with all signs of its last letter; blank where none does. */
    private static String longest(StringBuilder letters, int from) {
        for (int end = Math.min(letters.length(), from + LONGEST_KHMER); end > from; end--) {
            String text = letters.substring(from, end);
            boolean whole = end == letters.length() || KhmerSpelling.base(letters.charAt(end));
            if (whole && KNOWN.containsKey(text)) {
                return text;
            }
        }
        return "";
    }

    private static void add(Word word, String text, boolean apart, List<Piece> pieces) {
        pieces.add(
                word.meaning() == Meaning.POLITE
                        ? new Piece(Meaning.MARK, ",", 0, apart)
                        : new Piece(word.meaning(), text, word.value(), apart));
    }
}
