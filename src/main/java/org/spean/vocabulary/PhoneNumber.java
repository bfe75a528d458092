package org.spean.vocabulary;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number that can exist, region Cambodia unless it says otherwise.
 *
 * @param e164 the number as E.164: {@code +85512345678}
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String REGION = "KH";

    public PhoneNumber {
        if (!e164.startsWith("+") || !possible(e164)) {
            throw new IllegalArgumentException("a number is written +855 and eight or nine digits");
        }
    }

    /** Reads what a person typed, Khmer digits included; empty where it is no possible number. */
    public static Optional<PhoneNumber> typed(String text) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, REGION);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean possible(String e164) {
        try {
            return NUMBERS.isPossibleNumber(NUMBERS.parse(e164, REGION));
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** Whether it is a number of Cambodia. */
    public boolean ofCambodia() {
        return e164.startsWith("+855");
    }

    /** Whether it is a line of a desk, as far as the numbering plan tells; a mobile telephone belongs to a person. */
    public boolean ofADesk() {
        try {
            return NUMBERS.getNumberType(NUMBERS.parse(e164, REGION)) == PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            throw new IllegalStateException("checked when it was made: " + e164, e);
        }
    }

    /** As people in Cambodia write and read it: {@code 012 345 678}. */
    public String national() {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(e164, REGION);
            return NUMBERS.format(
                    number,
                    number.getCountryCode() == 855 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("checked when it was made: " + e164, e);
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
