package org.spean.directory;

/**
 * Somebody wrote into the directory and will look for it on the next page; published in the writer's transaction. What was
 * written is known without it, from the change table: whoever does not publish it is only found a moment later.
 */
public record DirectoryChanged() {}
