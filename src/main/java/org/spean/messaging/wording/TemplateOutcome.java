package org.spean.messaging.wording;

import java.util.List;

/** What came of changing a text. */
public sealed interface TemplateOutcome {

    /** It stands so now. */
    record Done(Template template) implements TemplateOutcome {}

    /** It was not changed: what is wrong with it, each by itself. */
    record Refused(List<Fault> against) implements TemplateOutcome {}

    /** It was not changed: somebody else changed it in between. */
    record Overtaken(Template template) implements TemplateOutcome {}
}
