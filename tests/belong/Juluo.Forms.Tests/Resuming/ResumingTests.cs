using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

public sealed partial class ResumingTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_form_that_was_left_goes_on_in_another_browser_by_a_code()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"), ("a-who-email", "half-an-addr"));
        visit.At.ShouldEndWith("/pause");
        await visit.Fill(null, ("contact", "Ana@Example.org"));
        visit.Text.ShouldContain("ana@example.org");
        var id = visit.At.Split('/')[2];

        var other = await visit.Elsewhere().Open("/submissions/resume");
        await other.Fill(null, ("contact", "ana@example.org"));
        other.At.ShouldEndWith("/resume/code");
        other.At.ShouldNotContain("ana");
        var code = Code().Match((await Mailed("ana@example.org"))!).Value;
        await other.Fill(null, ("code", code == "000000" ? "000001" : "000000"));
        other.Status.ShouldBe(422);
        await other.Fill(null, ("code", code));
        other.At.ShouldEndWith($"/submissions/{id}");
        await other.Open($"/submissions/{id}/pages/who");
        other.Shown("a-who-name").ShouldBe("Ana");
        other.Shown("a-who-email").ShouldBe("half-an-addr");
        // It is held only where the address was proved; the code is used up.
        (await visit.Open($"/submissions/{id}")).At.ShouldEndWith("/submissions/resume");
        var third = await visit.Elsewhere().Open("/submissions/resume/code");
        await third.Fill(null, ("code", code));
        third.Status.ShouldBe(422);
    }

    [Fact] // seen to fail with the secret left in the browser, and with its row left in the database
    public async Task On_a_computer_that_others_use_a_form_is_closed_and_opened_again_by_a_code()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"));
        var id = visit.At.Split('/')[2];
        visit.Page.QuerySelector("main form[action$='/closing']").ShouldBeNull("nothing would open it again");
        var form = (IHtmlFormElement)visit.Page.QuerySelector("main form[action$='/contact']")!;
        form.SetAttribute("action", $"/submissions/{id}/closing");
        await visit.Submit(form);
        visit.Status.ShouldBe(409);
        visit.Text.ShouldContain("We have nowhere to send you a code");

        await visit.Open($"/submissions/{id}/pause");
        await visit.Fill(null, ("contact", "close@example.org"));
        var copied = visit.CookiesFor($"/submissions/{id}");
        await visit.Press("/closing");
        visit.At.ShouldEndWith("/submissions/resume");
        visit.Text.ShouldContain("Closed in this browser");
        visit.CookiesFor($"/submissions/{id}").ShouldNotContain("submission=");
        (await visit.Open($"/submissions/{id}")).At.ShouldEndWith("/submissions/resume");
        using (var thief = house.Client())
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, $"/submissions/{id}/pages/who");
            asked.Headers.Add("Cookie", copied);
            using var answer = await thief.SendAsync(asked);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Ana");
        }

        await visit.Fill(null, ("contact", "close@example.org"));
        await visit.Fill(null, ("code", Code().Match((await Mailed("close@example.org"))!).Value));
        await visit.Open($"/submissions/{id}/pages/who");
        visit.Shown("a-who-name").ShouldBe("Ana");
    }

    [Theory] // before: a link of a mail was a page that is not there, on any phone but one
    [InlineData("")]
    [InlineData("/pages/who")]
    [InlineData("/review")]
    [InlineData("/pause")]
    [InlineData("/documents/proof")]
    public async Task A_link_leads_to_the_code_on_a_phone_that_does_not_hold_the_form(string page)
    {
        var begun = (await house.Begun()).At.Split('/')[2];
        foreach (var id in (string[])[begun, $"{Guid.CreateVersion7()}"])
        {
            var other = await new ScriptlessBrowser(house).Open($"/submissions/{id}{page}?language=es");
            other.Status.ShouldBe(200);
            other.At.ShouldEndWith("/submissions/resume?language=es");
            other.Page.DocumentElement.GetAttribute("lang").ShouldBe("es");
        }
    }

    [Fact] // before: who had answered with an address typed it again
    public async Task An_address_that_was_answered_stands_in_the_field_and_resuming_has_one_name()
    {
        var visit = await house.Begun();
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-email", "ana@example.org"));
        await visit.Fill("later");
        visit.At.ShouldEndWith("/pause");
        visit.Shown("contact").ShouldBe("ana@example.org");
        visit.Text.ShouldNotContain("We emailed a link", Shouldly.Case.Sensitive, "it is offered and not yet saved");
        await visit.Fill(null);
        visit.Text.ShouldContain("We emailed a link to ana@example.org");
        visit.Page.QuerySelector("main a[href='/submissions/resume']")!.TextContent.ShouldBe("Continue a form you started");
        await visit.Open("/submissions/resume");
        visit.Page.QuerySelector("h1")!.TextContent.ShouldBe("Continue a form you started");
    }

    [Fact] // before: none was sent, and who had closed the page had no way back
    public async Task Who_leaves_a_form_gets_the_link_by_mail_and_nothing_that_was_typed()
    {
        var visit = await house.Begun();
        await visit.Fill("next", ("a-who-name", "Xochitl"), ("a-who-email", "xochitl@example.org"));
        await visit.Fill("later");
        await visit.Press("/contact", ("contact", "box@example.org"));
        await visit.Press("/contact", ("contact", "box@example.org"));
        var mails = (
            await house.Database.Ask<string[]>(
                "select array_agg(subject || body_text || body_html) from delivery.mail where recipient = 'box@example.org'"
            )
        )!;
        var mail = mails.ShouldHaveSingleItem("saved twice it is sent once");
        mail.ShouldContain("/submissions/resume");
        mail.ShouldNotContain("ochitl");
        mail.ShouldNotContain("Rent help");
        mail.ShouldNotContain(visit.At.Split('/')[2]);
        (await house.Database.Ask<long>("select count(*) from delivery.mail where recipient = 'xochitl@example.org'")).ShouldBe(0);
    }

    [Fact] // seen to fail without the limit: another mail for each address that is typed
    public async Task Of_one_form_the_link_goes_to_three_addresses_a_day_and_no_more()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"));
        foreach (var name in (string[])["one", "two", "three"])
            await visit.Press("/contact", ("contact", $"{name}@example.net"));
        await visit.Press("/contact", ("contact", "four@example.net"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("limit of 3 links");
        (await house.Database.Ask<long>("select count(*) from delivery.mail where recipient = 'four@example.net'")).ShouldBe(0);
    }

    [Fact] // seen to fail with only the mails of one form counted
    public async Task To_one_address_the_link_goes_from_three_forms_a_day_and_no_more()
    {
        for (var form = 1; form <= 4; form++)
        {
            var visit = await house.Begun();
            await visit.Fill("later", ("a-who-name", "Ana"));
            await visit.Press("/contact", ("contact", form % 2 == 0 ? "crowded@example.net" : "Crowded@example.net"));
            visit.Status.ShouldBe(form <= 3 ? 200 : 422);
        }

        (await house.Database.Ask<long>("select count(*) from delivery.mail where lower(recipient) = 'crowded@example.net'")).ShouldBe(3);
    }

    [Theory] // before: by the first alone
    [InlineData("lupe.form@example.org")]
    [InlineData("lupe.box@example.org")]
    public async Task It_goes_on_by_the_address_of_the_pause_page_and_by_the_one_in_the_form(string address)
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Lupe"));
        await visit.Fill(null, ("contact", "lupe.box@example.org"));
        var id = visit.At.Split('/')[2];
        await visit.Open($"/submissions/{id}/pages/who");
        await visit.Fill("next", ("a-who-name", "Lupe"), ("a-who-email", "Lupe.Form@example.org"));
        var other = await visit.Elsewhere().Open("/submissions/resume");
        await other.Fill(null, ("contact", address));
        await other.Fill(null, ("code", Code().Match((await Mailed(address))!).Value));
        other.At.ShouldEndWith($"/submissions/{id}");
        // A digest of the address in the form is stored with the answers.
        (await house.Database.Ask<string>("select contact from forms.submission where id = $1", Guid.Parse(id))).ShouldBe(
            "lupe.box@example.org"
        );
        (await house.Database.Ask<int>("select length(answered) from forms.submission where id = $1", Guid.Parse(id))).ShouldBe(32);
    }

    [Fact] // seen to fail with the mail sent to anyone who asks
    public async Task An_address_with_nothing_to_resume_hears_the_same_and_gets_no_mail()
    {
        var visit = await new ScriptlessBrowser(house).Open("/submissions/resume");
        await visit.Fill(null, ("contact", "stranger@example.org"));
        visit.At.ShouldEndWith("/resume/code");
        visit.Text.ShouldContain("If there is a form for this address");
        (await Mailed("stranger@example.org")).ShouldBeNull();
        await visit.Fill(null, ("code", "123456"));
        visit.Text.ShouldContain("This code is not correct");
    }

    [Fact]
    public async Task Without_a_gateway_a_phone_number_is_offered_nowhere_and_not_taken()
    {
        var visit = await house.Begun();
        await visit.Fill("later", ("a-who-name", "Ana"));
        visit.Text.ShouldNotContain("mobile number");
        await visit.Fill(null, ("contact", "0912-345-678"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("Enter an email address");
        (await visit.Open("/submissions/resume")).Text.ShouldNotContain("number");
    }

    private Task<string?> Mailed(string to) =>
        house.Database.Ask<string?>("select max(body_text) from delivery.mail where recipient = $1 and key like 'forms-code:%'", to);

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
