package org.spean.home;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;

/** The page around the program: the look, the manifest, the worker that knows the offline page. */
@StyleSheet("context://assets/spean.css")
public class SpeanShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("manifest", "assets/manifest.webmanifest");
        settings.addFavIcon("icon", "assets/icon.svg", "any");
        settings.addMetaTag("theme-color", "#ffffff");
    }
}
