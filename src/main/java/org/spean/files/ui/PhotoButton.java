package org.spean.files.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.access.Subject;
import org.spean.files.FileFault;
import org.spean.files.FileOutcome.Kept;
import org.spean.files.FileOutcome.Refused;
import org.spean.files.ui.Receiving.Came;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;

/**
 * A photo taken inside the page (design 4.4): whoever takes it says first that the client agrees; it goes from the camera to
 * the program and is never among the photos of the telephone. Where there is no camera, or it may not be used, that is said,
 * and a file can be brought in its place.
 */
public class PhotoButton extends Div {

    private final FileWords words = new FileWords(Language.of(getLocale()));
    private final Receiving receiving;
    private final Consumer<Kept> kept;
    private final Paragraph refused = new Paragraph();

    /**
     * One for a folder.
     *
     * @param about all that the photo shows: it opens only to who may see each of them
     * @param kept is told the photo that was kept, or the file in its place
     */
    public PhotoButton(FileShelf shelf, Subject folder, Set<Sensitivity> about, Consumer<Kept> kept) {
        this.kept = kept;
        receiving = new Receiving(shelf, folder, about, true);
        setClassName("photo");
        Camera camera = new Camera(words, receiving);
        FileUpload instead = new FileUpload(shelf, folder, about, 1, kept);
        instead.setVisible(false);
        camera.getElement().addEventListener("photo-sent", sent -> tell());
        camera.getElement().addEventListener("photo-unable", unable -> instead.setVisible(true));
        refused.setClassName("refusals");
        refused.getElement().setAttribute("role", "alert");
        add(camera, refused, instead);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        receiving.enter();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        receiving.leave();
    }

    private void tell() {
        refused.setText("");
        for (Optional<Came> came = receiving.next(); came.isPresent(); came = receiving.next()) {
            switch (came.get().outcome()) {
                case Kept one -> kept.accept(one);
                case Refused(FileFault why) -> refused.setText(words.fault(why));
            }
        }
    }
}
