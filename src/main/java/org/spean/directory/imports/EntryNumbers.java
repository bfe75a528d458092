package org.spean.directory.imports;

import java.util.Set;
import java.util.TreeSet;
import org.spean.vocabulary.PhoneNumber;

/** The numbers in a cell of telephones, however they are written there. */
final class EntryNumbers {

    private EntryNumbers() {}

    static Set<String> of(String cell) {
        Set<String> numbers = new TreeSet<>();
        for (String part : cell.split(";", -1)) {
            String[] pieces = part.split(">", -1);
            String number = pieces.length == 4 ? pieces[1].strip() : pieces[0].strip();
            numbers.add(PhoneNumber.typed(number).map(PhoneNumber::e164).orElse(number));
        }
        numbers.remove("");
        return numbers;
    }
}
