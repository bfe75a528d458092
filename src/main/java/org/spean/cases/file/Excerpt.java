package org.spean.cases.file;

import java.util.Optional;
import org.spean.files.FileId;
import org.spean.vocabulary.BilingualText;

/**
 * An answer with its question, in words.
 *
 * @param question what was asked; of a table's line, with its number
 * @param answer what was answered
 * @param picture where the answer is a picture
 */
public record Excerpt(BilingualText question, BilingualText answer, Optional<FileId> picture) {}
