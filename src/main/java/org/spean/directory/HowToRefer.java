package org.spean.directory;

/**
 * The forum's column "Referral (how to/from)".
 *
 * @param from who sends people to the service, separated by semicolons
 * @param to where the service sends people on
 * @param direction whether the source prints the direction: {@code explicit}, {@code inferred}, {@code unstated},
 *     {@code none}
 * @param asPrinted the words of the source
 */
public record HowToRefer(String from, String to, String direction, String asPrinted) {

    HowToRefer seenBy(Visibility reader, boolean shelters) {
        return new HowToRefer(
                reader.text(EntryField.HOW_TO_REFER, shelters, from),
                reader.text(EntryField.HOW_TO_REFER, shelters, to),
                reader.text(EntryField.REFERRAL_AS_PRINTED, shelters, direction),
                reader.text(EntryField.REFERRAL_AS_PRINTED, shelters, asPrinted));
    }
}
