/**
 * Tests in a real browser: {@link org.spean.browser.BrowserTest} starts program and browser, a
 * {@link org.spean.browser.Visitor} is the person in front of it, {@link org.spean.browser.Axe} looks for what keeps others
 * out.
 */
@NullMarked
package org.spean.browser;

import org.jspecify.annotations.NullMarked;
