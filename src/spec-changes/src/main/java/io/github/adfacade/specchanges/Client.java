package io.github.adfacade.specchanges;

import java.nio.file.Path;

/**
 * What the build would make of one spec.
 *
 * @param sources the generated Java files' root
 * @param jar the same, compiled
 */
record Client(String spec, String apiPackage, String modelPackage, Path sources, Path jar) {}
