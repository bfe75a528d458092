package org.spean.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody was asked, and what they answered.
 *
 * @param about whom it is about
 * @param whatFor for what
 * @param shares to whom, and what: one at least, each receiver once
 * @param until the last day on which it counts; at most a year ahead (ours)
 * @param benefit what the client gains by it, in words; wanted where something is published, kept sealed
 * @param reading what was read out
 * @param response what they answered
 */
public record ConsentWish(
        About about,
        WhatFor whatFor,
        List<Share> shares,
        LocalDate until,
        Optional<String> benefit,
        Reading reading,
        Response response) {

    public ConsentWish {
        shares = List.copyOf(shares);
    }
}
