package org.spean.files.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.files.Brought;
import org.spean.files.FileWorld;
import org.spean.machine.SpeanHome;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Files in a browser: brought, photographed in the page, looked at, and refused in plain words. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FilePartsTest {

    /** A camera that sees red. */
    private static final String CAMERA = """
            const seen = document.createElement('canvas');
            seen.width = 640;
            seen.height = 480;
            const pen = seen.getContext('2d');
            setInterval(() => { pen.fillStyle = 'red'; pen.fillRect(0, 0, 640, 480); }, 40);
            window.cameras = [];
            navigator.mediaDevices.getUserMedia = async () => {
              const stream = seen.captureStream(25);
              window.cameras.push(...stream.getTracks());
              return stream;
            };""";

    private static final String NO_CAMERA = """
            navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };""";

    private static final String OFF = "() => window.cameras.every(each => each.readyState === 'ended')";

    private final JdbcClient tables;
    private final SpeanHome home;
    private final RouteConfiguration routes;
    private final FileWorld world;

    @LocalServerPort
    private int port;

    FilePartsTest(BeanFactory beans, JdbcClient tables, SpeanHome home, ServletContext servlet) {
        this.tables = tables;
        this.home = home;
        this.routes =
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)));
        this.world = new FileWorld(beans);
    }

    @BeforeEach
    void theCaseworkerHasACase() {
        FilesOfATest.FOLDER.set(world.folder);
        routes.setRoute(FilesOfATest.PATH, FilesOfATest.class);
        Map<UUID, Remit> held = tables.sql("SELECT g.account_id, g.remit_key FROM role_grant g"
                        + " JOIN account a ON a.id = g.account_id"
                        + " WHERE a.sign_in_name = 'caseworker' AND g.role = 'CASEWORKER'")
                .query((row, number) ->
                        Map.of(row.getObject(1, UUID.class), new Remit(Remit.Kind.ORGANIZATION, row.getString(2))))
                .single();
        held.forEach((account, centre) -> world.assign(Actor.person(account, "caseworker", Set.of()), centre));
    }

    @AfterEach
    void leave() {
        routes.removeRoute(FilesOfATest.class);
        world.leaves();
    }

    private Page opens(Visitor visitor, String script) {
        Page page = visitor.signsIn("caseworker");
        page.addInitScript(script);
        page.navigate(URI.create(page.url()).resolve("/" + FilesOfATest.PATH).toString());
        visitor.settles(page);
        return page;
    }

    private static Locator button(Page page, String words) {
        return page.locator("button.btn").filter(new Locator.FilterOptions().setHasText(words));
    }

    private List<String> kept() {
        return world.as(world.worker, () -> world.files.of(world.worker, world.folder)).stream()
                .map(file -> file.origin().name())
                .toList();
    }

    @Test
    @Evidence({"5.2.1", "5.3.2"})
    void ofSeveralFilesTheGoodOnesAreKeptAndTheOthersSaidByName(Visitor visitor) throws Exception {
        Page page = opens(visitor.onTelephone(), "");
        assertThat(page.locator(".files-bring .note").first()).containsText("at most 20 MB and 30 pages");

        page.locator("vaadin-upload input[type=file]").first().setInputFiles(new FilePayload[] {
            new FilePayload("../../beach.jpg", "image/jpeg", Brought.program()),
            new FilePayload("paper.png", "image/png", Brought.picture("png", 400, 300)),
            new FilePayload("half.jpg", "image/jpeg", Arrays.copyOf(Brought.picture("jpeg", 400, 300), 900))
        });

        assertThat(page.locator(".files-bring .refusals p")).hasCount(2);
        assertThat(page.locator(".files-bring .refusals")).containsText("beach.jpg: This is no picture and no PDF");
        assertThat(page.locator(".files-bring .refusals")).containsText("half.jpg: The file cannot be read");
        assertThat(page.locator(".files-bring [role=status]").first()).hasText("Kept.");
        assertThat(kept()).containsExactly("BROUGHT");
        assertThat(home.folder("incoming")).isEmptyDirectory();
        visitor.settles(page);
        Axe.check(page);

        page.locator(".kept-small").click();
        Locator picture = page.locator("img.kept-page");
        assertThat(picture).hasAttribute("alt", "Page 1 of 1");
        page.waitForFunction("() => document.querySelector('img.kept-page').naturalWidth === 400");
        Map<?, ?> answer = (Map<?, ?>) page.evaluate("""
                async () => {
                  const answer = await fetch(document.querySelector('img.kept-page').src);
                  return Object.fromEntries(answer.headers.entries());
                }""");
        assertThat(answer.get("content-type")).isEqualTo("image/jpeg");
        assertThat(answer.get("cache-control")).isEqualTo("no-store");
        assertThat(answer.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(String.valueOf(answer.get("content-disposition"))).startsWith("inline");
        try (HttpClient somebody = HttpClient.newHttpClient()) {
            HttpResponse<String> other = somebody.send(
                    HttpRequest.newBuilder(URI.create(String.valueOf(picture.evaluate("each => each.src"))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            assertThat(other.headers().firstValue("Content-Type").orElse("")).doesNotStartWith("image");
            assertThat(other.body()).doesNotContain("JFIF");
        }
        Axe.check(page);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSentAndWhileItComes(Visitor visitor) throws Exception {
        Page page = opens(visitor.reads(Language.KHMER), "");
        page.locator("vaadin-upload input[type=file]").first().evaluate("""
                input => {
                  const files = new DataTransfer();
                  files.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'large.pdf'));
                  input.files = files.files;
                  input.dispatchEvent(new Event('change'));
                }""");
        assertThat(page.locator(".files-bring .refusals").first()).containsText("ឯកសារធំជាង ២០ MB");

        URI target = URI.create(page.url())
                .resolve(String.valueOf(page.locator("vaadin-upload").first().evaluate("each => each.target")));
        String cookies = page.context().cookies().stream()
                .map(each -> each.name + "=" + each.value)
                .collect(Collectors.joining("; "));
        // Whoever goes past the page and says so, and whoever does not.
        long gigabyte = 1L << 30;
        assertThat(sent(target, cookies, "Content-Length: " + gigabyte, gigabyte))
                .isLessThan(40L << 20);
        assertThat(sent(target, cookies, "Transfer-Encoding: chunked", gigabyte))
                .isLessThan(40L << 20);
        assertThat(kept()).isEmpty();
        assertThat(home.folder("incoming")).isEmptyDirectory();
    }

    /** How many bytes of so many the program takes before it answers or hangs up. */
    private long sent(URI target, String cookies, String length, long bytes) throws IOException {
        byte[] some = new byte[1 << 16];
        long sent = 0;
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(("POST " + target.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
                            + "\r\nContent-Type: image/jpeg\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            boolean pieces = length.contains("chunked");
            while (sent < bytes && in.available() == 0) {
                if (pieces) {
                    out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write(some);
                if (pieces) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                sent += some.length;
            }
        } catch (IOException e) {
            // It hung up.
        }
        return sent;
    }

    @Test
    void aPhotoIsTakenInsideThePageOnceTheClientAgreesAndTheCameraIsLetGo(Visitor visitor) {
        Page page = opens(visitor.onTelephone(), CAMERA);
        assertThat(button(page, "Take a photo")).isDisabled();
        Axe.check(page);
        page.getByLabel("The client agrees to this photo").check();
        button(page, "Take a photo").click();
        button(page, "Take it").click();
        assertThat(page.locator("spean-photo [role=status]")).containsText("sent only when you use it");
        assertThat(page.evaluate(OFF)).isEqualTo(true);
        assertThat(kept()).isEmpty();
        visitor.photographs(page, "photo-en-360");

        button(page, "Again").click();
        button(page, "Stop").click();
        assertThat(page.evaluate(OFF)).isEqualTo(true);
        button(page, "Take a photo").click();
        button(page, "Take it").click();
        button(page, "Use it").click();
        assertThat(page.locator("spean-photo [role=status]")).hasText("The photo is kept.");

        assertThat(button(page, "Take a photo")).isDisabled();
        assertThat(page.locator(".kept-small img")).isVisible();
        assertThat(kept()).containsExactly("PHOTO");
        // What was drawn is what the camera saw.
        page.locator(".kept-small").click();
        page.waitForFunction("() => document.querySelector('img.kept-page')?.naturalWidth === 640");
        assertThat((List<?>) page.evaluate("""
                () => {
                  const seen = document.createElement('canvas').getContext('2d');
                  seen.drawImage(document.querySelector('img.kept-page'), 0, 0);
                  return [...seen.getImageData(9, 9, 1, 1).data].map(each => each > 128);
                }""")).isEqualTo(List.of(true, false, false, true));
        visitor.settles(page);
    }

    @Test
    void withoutTheClientsAgreementNothingIsTakenWhateverTheBrowserSends(Visitor visitor) {
        Page page = opens(visitor.expects("422"), "");

        assertThat(page.evaluate("""
                async () => {
                  const photo = await new Promise(done => document.createElement('canvas').toBlob(done, 'image/jpeg'));
                  const target = document.querySelector('spean-photo').getAttribute('target');
                  return (await fetch(target, {method: 'POST', body: photo})).status;
                }""")).isEqualTo(422);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whereTheCameraMayNotBeUsedThatIsSaidAndAFileCanBeBrought(Visitor visitor) {
        Page page = opens(visitor, NO_CAMERA);
        assertThat(page.locator(".photo vaadin-upload")).hasCount(0);
        page.getByLabel("The client agrees to this photo").check();
        button(page, "Take a photo").click();

        assertThat(page.locator("spean-photo [role=status]")).containsText("The camera may not be used");
        assertThat(page.locator(".photo vaadin-upload")).isVisible();
        visitor.settles(page);
        Axe.check(page);
    }
}
