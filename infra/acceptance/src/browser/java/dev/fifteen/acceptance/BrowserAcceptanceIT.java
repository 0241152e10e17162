package dev.fifteen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The pages as a client sees them on a narrow phone, a therapist on both, and staff at a desk, in a real Chromium. */
@WholeStack
@TestInstance(Lifecycle.PER_CLASS)
class BrowserAcceptanceIT {

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What comes late on a busy machine is not missing. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Stack stack;
    private final Practice practice;
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private BrowserContext context;
    private Page page;

    BrowserAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("fifteen.chromium", "/usr/bin/chromium")))
                        .setArgs(QUIET));
        context = browser.newContext();
        page = context.newPage();
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPhone() {
        context.close();
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setTimezoneId("America/New_York")
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    /** Whoever changes a page looks at it: the last picture of each test stays beside its report. */
    @AfterEach
    void keepPicture(TestInfo test) {
        keepPicture(test.getDisplayName().replace("()", ""));
    }

    private void keepPicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void booksMovesAndCancelsOnAPhone() {
        chooseTime("individual");
        page.getByLabel("Your name").fill("Ada Example");
        page.getByLabel("E-mail address").fill("ada-" + UUID.randomUUID() + "@example.org");
        page.getByRole(AriaRole.CHECKBOX).last().check();
        requireAccessible();
        button("Ask for this call").click();

        assertThat(heading("Your call is confirmed")).isVisible();
        requireAccessible();

        page.getByText("See or change your call").click();
        assertThat(heading("Your call is confirmed")).isVisible();
        requireAccessible();

        var before = page.locator(".moment").textContent();
        button("Move this call").click();
        page.locator("move-call button.time").first().waitFor();
        requireAccessible();
        page.locator("move-call button.time").first().click();
        assertThat(page.locator(".moment")).not().hasText(before);
        assertThat(button("Move this call")).isFocused();

        page.locator("cancel-call button").first().click();
        page.locator("cancel-call form button").first().click();

        assertThat(heading("This call is cancelled")).isVisible();
    }

    @Test
    void letsAPartnerSayThatTheyComeAndThatTheyCannot() {
        String partner = "blake-" + UUID.randomUUID() + "@example.org";
        String therapist = practice.therapist(Practice.INSTANT);
        var asked = practice.book(
                Request.to(therapist, practice.openings(therapist, 2).getLast())
                        .forTwo(partner));
        assertThat(asked.status()).as(asked.whole().body()).isEqualTo(201);
        page.navigate(linkMailedTo(partner));
        assertThat(heading("Will you be there?")).isVisible();
        requireAccessible();
        keepPicture("asksAPartner");

        page.getByLabel("Is there something your therapist should know?").fill("I come by train.");
        button("I will be there").click();
        assertThat(heading("You said that you will be there")).isVisible();
        assertThat(page.getByText("I come by train.")).isVisible();
        requireAccessible();

        button("I cannot be there").click();
        requireAccessible();
        button("Yes, go on without me").click();
        assertThat(heading("You said that you cannot be there")).isVisible();
        requireAccessible();
        assertThat(practice.status(asked.text("id"), asked.text("token")).text("status"))
                .as("the other keeps the call")
                .isEqualTo("CONFIRMED");
    }

    private String linkMailedTo(String address) {
        Awaitility.await().until(() -> !practice.mailsTo(address).isEmpty());
        var link = Pattern.compile("\\S+/c#\\S+")
                .matcher(practice.mailsTo(address).getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void waitsForATimeAndTakesItOnAPhone() {
        seeTimes("individual");
        button("Join the waiting list").click();
        assertThat(heading("No time suits me")).isVisible();
        page.getByLabel("Your name").fill("Ada Example");
        page.getByLabel("E-mail address").fill("ada-" + UUID.randomUUID() + "@example.org");
        page.getByRole(AriaRole.CHECKBOX).last().check();
        requireAccessible();
        keepPicture("joinsTheWaitingList");
        button("Put me on the list").click();

        assertThat(heading("You are on the list")).isVisible();
        requireAccessible();
        page.getByText("See your place on the list").click();

        assertThat(heading("A time has come free")).isVisible();
        requireAccessible();
        keepPicture("isOfferedATime");
        page.locator("language-switch button[lang=he]").click();
        assertThat(heading("התפנה מועד")).isVisible();
        requireAccessible();
        keepPicture("isOfferedATimeInHebrew");
        page.locator("language-switch button[lang=en]").click();
        button("Take this time").click();

        assertThat(heading("Your call is confirmed")).isVisible();
    }

    @Test
    void leavesTheWaitingListByAClick() {
        var joined = practice.anyone().post("/api/waiting-list", """
                {"service":"individual","channel":"VIDEO","language":"en","place":"US-CA","zone":"America/New_York",
                 "person":{"name":"Ada Example","email":"ada-%s@example.org","plainMailAccepted":true}}""".formatted(UUID.randomUUID()));
        page.navigate(gateway() + joined.text("link") + "/leave");
        assertThat(heading("Do you wish to leave the list?")).isVisible();
        requireAccessible();
        keepPicture("mayLeaveTheWaitingList");
        button("Leave the waiting list").click();

        assertThat(heading("You are not on the list any more")).isVisible();
        requireAccessible();
    }

    @Test
    void readsFromRightToLeftInHebrew() {
        page.navigate(gateway() + "/");
        page.locator("language-switch button[lang=he]").click();

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "he");
        assertThat(heading("במה נוכל לעזור?")).isVisible();
        requireAccessible();
    }

    @Test
    void marksWhatIsMissingAndKeepsTheRest() {
        chooseTime("individual");
        page.getByLabel("Your name").fill("Ada Example");
        button("Ask for this call").click();

        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        assertThat(page.getByLabel("Your name")).hasValue("Ada Example");
    }

    @Test
    void letsATherapistBlockAnHourAndFreeItAgain() {
        signIn("/calendar", "therapist");
        page.locator("calendar-day").first().waitFor();
        requireAccessible();

        button("Change this day").nth(1).click();
        requireAccessible();
        button("Block time instead").click();
        page.getByLabel("Note").fill("Dentist");
        requireAccessible();
        page.locator("block-dialog form button.primary").click();

        Locator block = page.locator("block-entry").filter(new Locator.FilterOptions().setHasText("Dentist"));
        assertThat(block).isVisible();
        assertThat(page.locator("done-notice")).containsText("Blocked from");
        requireAccessible();
        page.setViewportSize(1280, 900);
        requireAccessible();
        keepPicture("letsATherapistBlockAnHour");

        block.getByRole(AriaRole.BUTTON).click();
        assertThat(block).hasCount(0);
        assertThat(page.locator("done-notice")).containsText("No longer blocked");

        requireView("Hours and rules", "rules-form");
        requireView("Other calendars", "feed-link");
    }

    @Test
    void showsStaffTheEventsAfterTheySignedIn() {
        page.setViewportSize(1280, 900);
        signIn("/journal", "staff");

        assertThat(page.locator("tbody tr").first()).isVisible();
        requireAccessible();
    }

    @Test
    void letsStaffMakeAReadModelAnewByKeyboard() {
        signIn("/journal", "staff");
        page.locator("tbody tr").first().waitFor();
        page.locator("read-models summary").press("Enter");
        var make = button("Make anew: waiting-list");
        assertThat(make).isVisible();
        requireAccessible();

        make.press("Enter");
        assertThat(heading("Make waiting-list anew?")).isVisible();
        requireAccessible();
        keepPicture("asksBeforeAReadModelIsMadeAnew");
        page.keyboard().press("Escape");
        assertThat(page.locator("read-models dialog")).hasCount(0);
        assertThat(make).isFocused();

        make.press("Enter");
        page.locator("read-models dialog button.primary").press("Enter");
        assertThat(page.locator("read-models [role=status]")).hasText("waiting-list was made anew.");
        assertThat(make).isFocused();
        assertThat(page.locator("read-models li")
                        .filter(new Locator.FilterOptions().setHasText("waiting-list")))
                .containsText("events");
        requireAccessible();
    }

    @Test
    void invitesATherapistWhoSignsInAndLeaves() {
        var email = "noa." + UUID.randomUUID() + "@practice.example";
        signIn("/people", "staff");
        assertThat(heading("Who may sign in")).isVisible();
        requireAccessible();
        page.getByLabel("E-mail address").fill(email);
        button("Send the invitation").click();
        assertThat(page.locator("[aria-invalid=true]").first()).isFocused();
        requireAccessible();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Noa Levi");
        page.locator("#role").selectOption("therapist");
        page.locator("#therapistId").selectOption(new SelectOption().setLabel("Noa Levi"));
        page.locator("#language").selectOption("he");
        button("Send the invitation").click();
        assertThat(page.locator("#said")).containsText("on its way to Noa Levi");
        assertThat(page.locator("account-item").filter(new Locator.FilterOptions().setHasText(email))).containsText("Invited");
        requireAccessible();
        keepPicture("peopleOnAPhone");
        page.locator("language-switch button[lang=he]").click();
        assertThat(heading("מי יכול להיכנס")).isVisible();
        requireAccessible();
        keepPicture("peopleInHebrew");
        page.locator("language-switch button[lang=en]").click();
        page.setViewportSize(1280, 900);
        requireAccessible();
        keepPicture("peopleAtADesk");
        page.setViewportSize(360, 740);

        Awaitility.await().until(() -> !practice.mailsTo(email).isEmpty());
        var link = Pattern.compile("\\S+/invitation/[\\w-]+")
                .matcher(practice.mailsTo(email).getFirst().text());
        assertThat(link.find()).isTrue();
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740)).newPage();
        page.navigate(link.group());
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        requireAccessible();
        keepPicture("invitationInHebrew");
        choosePassword("short");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        requireAccessible();
        keepPicture("invitationWithAFault");
        choosePassword("a harbour at dawn");
        requireAccessible();
        keepPicture("invitationIsAccepted");
        page.getByRole(AriaRole.LINK).click();
        page.locator("#username").fill(email);
        page.locator("#password").fill("a harbour at dawn");
        page.locator("form button").click();
        page.locator("calendar-day").first().waitFor();
        page.context().close();

        page = context.newPage();
        page.navigate(gateway() + "/people");
        var account = page.locator("account-item").filter(new Locator.FilterOptions().setHasText(email));
        assertThat(account).containsText("Signs in");
        account.getByText("End the account").first().click();
        assertThat(page.locator("dialog")).isVisible();
        requireAccessible();
        keepPicture("asksBeforeEnding");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(account.getByText("End the account").first()).isFocused();
        page.keyboard().press("Enter");
        page.locator("dialog button.grave").click();
        assertThat(page.locator("#said")).containsText("is ended");
        assertThat(account).hasCount(0);
        requireAccessible();
    }

    private void choosePassword(String password) {
        page.locator("#password").fill(password);
        page.locator("#again").fill(password);
        page.locator("form button").click();
    }

    private void signIn(String path, String account) {
        page.navigate(gateway() + path);
        page.locator("#username").fill(account);
        page.locator("#password").fill(account);
        page.locator("form button").click();
    }

    private void seeTimes(String service) {
        page.navigate(gateway() + "/");
        page.locator("input[name=service][value=" + service + "]").check();
        page.locator("#place").selectOption("US-CA");
        requireAccessible();
        button("See open times").click();
        page.locator("button.time").first().waitFor();
        requireAccessible();
    }

    private void chooseTime(String service) {
        seeTimes(service);
        page.locator("button.time").last().click();
        assertThat(heading("Your details")).isVisible();
    }

    private void requireView(String name, String element) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        page.locator(element).waitFor();
        requireAccessible();
    }

    private String gateway() {
        return stack.addressOf(Endpoint.GATEWAY).toString();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
    }

    private void requireAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the screen")
                .isTrue();
    }
}
