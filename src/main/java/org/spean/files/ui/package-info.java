/**
 * What screens of cases are put together from where files are concerned: a place to bring files, a camera in the page, and
 * pictures of what is kept. None of them decides who may: they ask {@link org.spean.files.StoredFiles}.
 */
@NamedInterface("ui")
@NullMarked
package org.spean.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
