package org.spean.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;

class UndoNoticeTest {

    private final UI page = new UI();

    @Test
    void aBarThatIsGoneIsNotKept() {
        UndoNotice.show(page, "Saved", "Undo", () -> {});
        assertThat(kept()).isNotNull();

        UndoNotice.dismiss(page);
        assertThat(kept()).isNull();

        UndoNotice.show(page, "Saved", "Undo", () -> {});
        page.getChildren().toList().forEach(Component::removeFromParent);
        assertThat(kept()).isNull();
    }

    @Test
    void aNewBarTakesThePlaceOfTheOld() {
        UndoNotice.show(page, "Saved", "Undo", () -> {});
        UndoNotice.show(page, "Saved again", "Undo", () -> {});

        assertThat(page.getChildren().toList()).containsExactly(kept());
    }

    private UndoNotice kept() {
        return ComponentUtil.getData(page, UndoNotice.class);
    }
}
