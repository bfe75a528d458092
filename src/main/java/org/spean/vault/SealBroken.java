package org.spean.vault;

/** What was sealed was changed, moved to another owner or field, or is none of ours. Says nothing of what it was. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken() {
        super("a sealed value was changed or moved");
    }
}
