using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>A person without an account fills in a form, page by page, without scripts.</summary>
public sealed class FillingTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_visitor_answers_page_by_page_checks_and_sends()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        visit.Text.ShouldContain("Three minutes.");
        await visit.Fill(null);
        visit.At.ShouldEndWith("/pages/who");
        visit.Bytes.ShouldBeLessThan(40_000);
        visit.Page.QuerySelector("script[src]").ShouldBeNull();

        // Errors are shown, and nothing is lost.
        await visit.Fill("next", ("a-who-name", "林小美"), ("a-who-email", "no-address"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("is incomplete");
        visit.Shown("a-who-name").ShouldBe("林小美");
        await visit.Fill("next", ("a-who-email", "mei@example.org"));
        visit.At.ShouldEndWith("/pages/home");

        // Going back loses nothing, not even invalid input.
        await visit.Fill("back", ("a-household_size", "many"), ("a-has_income", "yes"));
        visit.At.ShouldEndWith("/pages/who");
        visit.Shown("a-who-email").ShouldBe("mei@example.org");
        await visit.Fill("next");
        visit.Shown("a-household_size").ShouldBe("many");
        visit.Shown("a-has_income").ShouldBe("yes");
        await visit.Fill("next", ("a-household_size", "3"));
        visit.At.ShouldEndWith("/pages/income");
        await visit.Fill("next", ("a-income", "NT$ 31,500"));

        // An ambiguous date is queried, unless the hint gives the order.
        await visit.Fill("next", ("a-moved", "85/3/1"));
        visit.Status.ShouldBe(422);
        visit.Page.QuerySelectorAll("input[name='a-moved-which']").Length.ShouldBe(2);
        visit.Text.ShouldContain("day, month, year");
        await visit.Fill("next", ("a-moved", "5/2/2024"));
        visit.At.ShouldEndWith("/pages/family");

        // Rows are added by a button and stay.
        await visit.Fill("add-family", ("a-family-0-name", "小明"), ("a-family-0-born", "soon"));
        visit.Shown("a-family-0-born").ShouldBe("soon");
        await visit.Fill("add-family", ("a-family-1-name", "小華"), ("a-family-1-born", "民國100年1月1日"));
        visit.Shown("a-family-rows").ShouldBe("3");
        await visit.Fill("drop-family-0");
        visit.Shown("a-family-0-name").ShouldBe("小華");
        await visit.Fill("next");
        visit.At.ShouldEndWith("/pages/kind");
        await visit.Fill("next", ("a-kind", "room"));
        await visit.Fill("next");
        visit.Status.ShouldBe(422);
        await visit.Fill("next", ("a-yes_it_is_so", "yes"));
        visit.At.ShouldEndWith("/review");
        visit.Text.ShouldContain("NT$31,500");
        visit.Text.ShouldContain("5 February 2024");
        visit.Text.ShouldContain("小華");
        visit.Text.ShouldNotContain("小明");

        // A change leads back to the review; questions that it hides are gone from it.
        await visit.Open($"{visit.At.Replace("/review", "/pages/home", StringComparison.Ordinal)}?review=true");
        await visit.Fill("next", ("a-has_income", "no"));
        visit.At.ShouldEndWith("/review");
        visit.Text.ShouldNotContain("NT$31,500");
        await visit.Fill(null);
        visit.Text.ShouldContain("You hear from us within two weeks.");

        var sent = await Read(form);
        sent.ShouldContain("\"household_size\"");
        sent.ShouldNotContain("\"income\"");
        // A sent submission cannot be changed.
        await visit.Open(visit.At + "/review");
        visit.Status.ShouldBe(409);
    }

    [Fact] // before: who came from a form in Spanish was refused in English
    public async Task A_page_that_does_not_exist_says_so_in_Spanish_to_who_chose_it()
    {
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{Guid.CreateVersion7()}?language=es");
        visit.Status.ShouldBe(404);
        visit.Page.DocumentElement.GetAttribute("lang").ShouldBe("es");
        visit.Text.ShouldContain("Esta página no existe");
        await visit.Open($"/forms/{Guid.CreateVersion7()}");
        visit.Text.ShouldContain("Esta página no existe");
    }

    [Fact] // before: the number was typed into its field again
    public async Task A_Social_Security_number_is_never_shown_again_in_full()
    {
        var form = await Published(
            """
            languages: [en]
            title: Help
            pages:
              - question: ssn
                pattern: us ssn
                label: Your Social Security number
                required: no
                sensitive: yes
              - question: place
                type: address
                country: US
                state: CA
                postcodes: 900-961
                label: Where do you live?
            """
        );
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        var pages = new List<string>();
        await Next("next", ("a-ssn", "666-12-3456"));
        visit.Status.ShouldBe(422);
        await Next("next", ("a-ssn", "219 45 6789"));
        visit.At.ShouldEndWith("/pages/place");
        visit.Page.QuerySelector("[name='a-place-district']").ShouldBeNull();
        await Next("back");
        visit.Shown("a-ssn").ShouldBeNullOrEmpty();
        visit.Text.ShouldContain("ending in 6789");
        await Next("next");
        await Next("next", ("a-place-street", "1 A Street"), ("a-place-city", "Oakland"), ("a-place-postcode", "10001"));
        visit.Text.ShouldContain("must begin with 900–961");
        await Next("next", ("a-place-postcode", "94601"));
        visit.At.ShouldEndWith("/review");
        visit.Text.ShouldContain("•••-••-6789");
        visit.Text.ShouldContain("1 A Street, Oakland, CA 94601");
        pages.Where(p => p.Contains("219-45-6789") || p.Contains("219 45 6789")).ShouldBeEmpty();
        return;

        async Task Next(string go, params (string, string)[] typed)
        {
            await visit.Fill(go, typed);
            pages.Add(visit.Page.DocumentElement.OuterHtml);
        }
    }

    [Fact] // seen to fail with the secret left out of what is asked
    public async Task Only_the_browser_that_began_it_finds_it()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-email", "ana@example.org"));
        var other = await visit.Elsewhere().Open(visit.At);
        other.At.ShouldEndWith("/submissions/resume");
        (await visit.Open(visit.At)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_language_is_switched_on_any_page_also_to_one_that_only_the_form_speaks()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        visit.Text.ShouldContain("Who are you?");
        await visit.Submit(LanguageForm(visit), ("language", "es"));
        visit.At.ShouldEndWith("/pages/who");
        visit.Text.ShouldContain("¿Quién eres?");
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-email", "ana@example.org"));
        visit.Text.ShouldContain("¿Cuántas personas viven contigo?");
        visit.Text.ShouldContain("有收入嗎？"); // a gap is shown in the form's own language
        visit.Text.ShouldContain("Continuar");
        await visit.Fill("next", ("a-household_size", "muchas"));
        visit.Text.ShouldContain("Escriba un número");
        await visit.Submit((IHtmlFormElement)visit.Page.QuerySelector("header form.language")!, ("language", "zh-Hant"));
        visit.Text.ShouldContain("家裡幾個人？");
        visit.Text.ShouldContain("繼續");
        await visit.Submit(LanguageForm(visit), ("language", "es"));
        visit.Page.DocumentElement.GetAttribute("lang").ShouldBe("es");
    }

    [Fact]
    public async Task A_browser_that_wishes_for_a_language_of_the_form_begins_in_it()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house, "es-MX, es;q=0.9, en;q=0.5").Open($"/forms/{form}");
        await visit.Fill(null);
        visit.Text.ShouldContain("¿Quién eres?");
        visit.Text.ShouldContain("Continuar");
        // People who prefer English to Spanish get it.
        var other = await new ScriptlessBrowser(house, "en, es;q=0.9").Open($"/forms/{form}");
        await other.Fill(null);
        other.Text.ShouldContain("Who are you?");
    }

    /// <summary>A program asks in a header; a form that its person reads in Spanish does not change the language of its errors.</summary>
    [Fact]
    public async Task A_program_is_answered_in_the_language_that_it_asks_for()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house, "es, en;q=0.5").Open($"/forms/{form}");
        await visit.Fill(null);
        using var client = house.Client(Languages.English);
        using var request = new HttpRequestMessage(HttpMethod.Post, visit.At);
        request.Headers.Add("Cookie", visit.CookiesFor(visit.At));
        request.Headers.Add("Accept", "application/json");
        request.Content = JsonContent.Create(new { answers = new Dictionary<string, string[]>(), go = "next" });
        var answer = await client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Enter the name for");
    }

    [Fact] // seen to fail with the open version in place of the one that was begun
    public async Task Who_began_with_a_version_finishes_it()
    {
        var form = await Published(
            "title: {zh-Hant: T, en: T}\nlanguages: [zh-Hant, en]\npages:\n  - question: old\n    label: Old question"
        );
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        await Change(form, "title: {zh-Hant: T, en: T}\nlanguages: [zh-Hant, en]\npages:\n  - question: new\n    label: New question");
        await visit.Open(visit.At);
        visit.Text.ShouldContain("Old question");
        await visit.Fill("next", ("a-old", "Yes"));
        await visit.Fill(null);
        visit.Text.ShouldContain("was sent");
        var later = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await later.Fill(null);
        later.Text.ShouldContain("New question");
    }

    [Fact] // seen to fail with the answers in one column
    public async Task A_sensitive_answer_stands_nowhere_in_the_database()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-email", "ana@example.org"));
        await visit.Fill("next", ("a-household_size", "2"), ("a-has_income", "yes"));
        await visit.Fill("next", ("a-income", "31,416"));
        var row = (await house.Database.Ask<string>("select to_jsonb(s)::text from forms.submission s where form_id = $1", form.Value))!;
        row.ShouldNotContain("31416");
        row.ShouldNotContain("3141600");
        row.ShouldContain("household_size");
        await visit.Fill("back");
        visit.Shown("a-income").ShouldBe("31416");
    }

    [Fact]
    public async Task Who_comes_back_goes_on_after_the_page_that_is_done()
    {
        var form = await Published(Sheets.Help);
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        await visit.Fill(null);
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-email", "ana@example.org"));
        var submission = visit.At[..visit.At.IndexOf("/pages", StringComparison.Ordinal)];
        (await GoesOn()).ShouldEndWith("/pages/home");
        // Invalid input is on the page that is resumed.
        await visit.Open($"{submission}/pages/home");
        await visit.Fill("later", ("a-household_size", "many"), ("a-has_income", "yes"));
        (await GoesOn()).ShouldEndWith("/pages/home");
        await visit.Open($"{submission}/pages/home");
        await visit.Fill("next", ("a-household_size", "2"));
        (await GoesOn()).ShouldEndWith("/pages/income");

        async Task<string> GoesOn() => (await visit.Open(submission)).Page.QuerySelector("main a.btn.primary")!.GetAttribute("href")!;
    }

    private static IHtmlFormElement LanguageForm(ScriptlessBrowser visit) =>
        (IHtmlFormElement)visit.Page.QuerySelector("main form.language")!;

    private async Task<FormId> Published(string text)
    {
        FormId id = default;
        await house.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            id = await forms.Make(Form.Own, null, Sheets.Of(text), true, null, default);
            (await forms.Publish(id, null, default)).Errors.ShouldBeEmpty();
        });
        return id;
    }

    private Task Change(FormId form, string text) =>
        house.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            await forms.SaveDraft(form, Sheets.Of(text), null, default);
            (await forms.Publish(form, null, default)).Value.ShouldBe(2);
        });

    private Task<string> Read(FormId form) =>
        house.Database.Ask<string>("select answers::text from forms.submission where form_id = $1 and sent_at is not null", form.Value)!;
}
