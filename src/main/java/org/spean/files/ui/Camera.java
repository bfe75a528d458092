package org.spean.files.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** The camera in the page: {@code frontend/src/photo}. */
@Tag("spean-photo")
@JsModule("context://assets/spean-photo.js")
class Camera extends Component {

    /** What it says, by the names of its attributes. */
    private static final List<String> SAYS = List.of(
            "agree",
            "start",
            "asking",
            "take",
            "live",
            "still",
            "use",
            "again",
            "stop",
            "sending",
            "sent",
            "lost",
            "none",
            "refused",
            "busy",
            "insecure");

    Camera(FileWords words, UploadHandler receiving) {
        getElement().setAttribute("target", receiving);
        SAYS.forEach(each -> getElement().setAttribute("says-" + each, words.say("photo." + each)));
    }
}
