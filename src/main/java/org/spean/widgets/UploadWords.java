package org.spean.widgets;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/**
 * The words of a place where files are brought. Vaadin asks for each of its moments; people are told the same at most of them.
 *
 * @param bring the button
 * @param drop where a file can be dropped
 * @param tooMany that fewer come at once
 * @param tooLarge that a file is too large, and how large it may be
 * @param otherKind that it is no such file
 * @param retry to send it again
 * @param cancel to send it no more
 * @param coming that it is on its way
 * @param reading that it is here and is looked at
 * @param failed that it did not come
 */
public record UploadWords(
        String bring,
        String drop,
        String tooMany,
        String tooLarge,
        String otherKind,
        String retry,
        String cancel,
        String coming,
        String reading,
        String failed) {

    private static final int KILOBYTE = 1024;

    /** As Vaadin wants them. */
    public UploadI18N said() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(bring).setMany(bring))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(tooMany)
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(otherKind))
                .setFile(new UploadI18N.File().setRetry(retry).setStart(bring).setRemove(cancel))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(coming)
                                .setStalled(coming)
                                .setProcessing(reading)
                                .setHeld(coming))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(coming + " ")
                                .setUnknown(coming))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(tooLarge)))
                .setUnits(List.of("B", "KB", "MB", "GB"), KILOBYTE);
    }
}
