package org.spean.referral;

/** The four words in which people see how a referral stands (design 1.4): waiting, accepted, helped, back with us. */
public enum FourWords {
    WAITING,
    ACCEPTED,
    HELPED,
    BACK
}
