/**
 * The directory for other programs: a read API with the names of HSDS 3.2, the Human Services Data Specification of Open
 * Referral, its tables as a data package, and vCards.
 *
 * <p>{@link org.spean.directory.exchange.Endpoint} and {@link org.spean.directory.exchange.Parameter} say what there is;
 * requests are read by them and the OpenAPI description is made of them. Everything is asked of
 * {@link org.spean.directory.Directory} and {@link org.spean.directory.Register} with the tier of whoever asks. Words of
 * JSON and refusals are English: they are for programs and their authors.
 *
 * <p>What ended answers 200 with {@code status} <em>defunct</em>: HSDS has that status, and a copy learns from it what an
 * error would hide. Handles are made of names, so they are the same for ever and on every installation.
 */
@NullMarked
package org.spean.directory.exchange;

import org.jspecify.annotations.NullMarked;
