package org.spean.files.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.spean.access.Subject;
import org.spean.vocabulary.Sensitivity;

/** A page of a case, as far as files go: until there are cases, the parts of this room stand together here. */
@PermitAll
class FilesOfATest extends Main implements HasDynamicTitle {

    static final String PATH = "files-of-a-test";

    /** The case whose page it is. */
    static final AtomicReference<Subject> FOLDER = new AtomicReference<>();

    FilesOfATest(FileShelf shelf) {
        Subject folder = FOLDER.get();
        Div kept = new Div();
        kept.setClassName("kept-files");
        add(
                new H1("Files"),
                new FileUpload(
                        shelf,
                        folder,
                        Set.of(Sensitivity.GENERAL),
                        3,
                        one -> kept.add(new PictureView(shelf, one.id()))),
                new PhotoButton(
                        shelf, folder, Set.of(Sensitivity.GENERAL), one -> kept.add(new PictureView(shelf, one.id()))),
                kept);
    }

    @Override
    public String getPageTitle() {
        return "Files";
    }
}
