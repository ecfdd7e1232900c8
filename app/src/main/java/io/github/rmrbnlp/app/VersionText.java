package io.github.rmrbnlp.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code rmrb --version}. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Rmrb.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[]{"rmrb-nlp " + version, "JVM " + Runtime.version()};
    }
}
