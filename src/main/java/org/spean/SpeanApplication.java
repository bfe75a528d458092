package org.spean;

import java.util.Arrays;
import org.spean.access.seal.VerifyLog;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Spean. */
@SpringBootApplication
public class SpeanApplication {

    /** Starts the program with the process's arguments and environment, or does the one thing that the first argument says. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyLog.COMMAND)) {
            System.exit(VerifyLog.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication.run(SpeanApplication.class, arguments);
    }
}
