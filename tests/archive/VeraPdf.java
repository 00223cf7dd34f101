import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks the reference validator about many files in one process, since starting it costs more than most answers.
 *
 * <p>Standard input: lines of PROFILE, tab, path. Standard output, in the same order: PROFILE, tab, path, tab and the
 * rules broken, parted by blanks (nothing when the file conforms), or "error" with the reason when it cannot be read.
 */
public class VeraPdf {
    private static String answer(String line) {
        String[] asked = line.split("\t", 2);
        PDFAFlavour flavour = PDFAFlavour.fromString(asked[0]);
        String told;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(asked[1]), flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            TreeSet<String> broken = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
                }
            }
            told = result.isCompliant() ? "" : broken.isEmpty() ? "unnamed" : String.join(" ", broken);
        } catch (Throwable problem) {
            told = "error " + String.valueOf(problem).replaceAll("\\s+", " ");
        }
        return asked[0] + "\t" + asked[1] + "\t" + told;
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<String>> answers = new ArrayList<>();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = input.readLine()) != null; ) {
            String asked = line;
            answers.add(workers.submit(() -> answer(asked)));
        }
        for (Future<String> told : answers) {
            System.out.println(told.get());
        }
        workers.shutdown();
    }
}
