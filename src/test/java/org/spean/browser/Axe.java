package org.spean.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at a page with axe-core: what a machine can find of what keeps people out (WCAG and good practice). */
public final class Axe {

    private Axe() {}

    /**
     * Looks at the page as it stands.
     *
     * @throws AssertionError naming every rule that is broken, where, and what would mend it
     */
    public static void check(Page page) {
        List<Rule> broken = new AxeBuilder(page)
                // Vaadin's own line at the very top ("connection lost"), beside every landmark on purpose.
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    broken.stream().map(Axe::told).collect(Collectors.joining("\n", page.url() + "\n", "")));
        }
    }

    private static String told(Rule rule) {
        return rule.getNodes().stream()
                .map(Axe::told)
                .collect(Collectors.joining(
                        "\n", rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + "\n", ""));
    }

    private static String told(CheckedNode node) {
        return "  at " + node.getTarget() + ": " + node.getHtml() + "\n    "
                + String.valueOf(node.getFailureSummary()).replace("\n", "\n    ");
    }
}
