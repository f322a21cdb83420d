using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

/// <summary>A person without an account and without scripts applies; caseworkers process it; each sees only what they may see.</summary>
public sealed class ApplicationTests(CaseHouse house) : IClassFixture<CaseHouse>
{
    [Fact] // before: it stayed open in that browser for thirty days
    public async Task On_a_computer_that_others_use_an_application_is_closed_as_soon_as_it_is_sent()
    {
        var applicant = await house.Applied(await house.Service(), "Ana", "ana@example.org");
        var portal = applicant.At;
        applicant.Page.QuerySelector("main form[action$='/closing']")!.TextContent.ShouldContain("open it again with a code");
        await applicant.Press("/closing");
        applicant.At.ShouldEndWith("/submissions/resume");
        (await applicant.Open(portal)).At.ShouldEndWith("/submissions/resume");
    }

    [Fact]
    public async Task An_application_is_sent_worked_on_and_decided_and_its_person_sees_who_looked()
    {
        var service = await house.Service();
        var applicant = await house.Applied(service, "林小美", "mei@example.org");
        applicant.At.ShouldEndWith("/case");
        applicant.Text.ShouldContain("We have received your application");
        var portal = applicant.At;
        await house.Received(service);
        await applicant.Open(portal);
        applicant.Text.ShouldContain("We’ll get back to you by");
        applicant.Text.ShouldContain("No one has looked");

        // Another browser holds nothing.
        (await applicant.Elsewhere().Open(portal)).At.ShouldEndWith("/submissions/resume");
        (await applicant.Elsewhere().Open($"/submissions/{Guid.CreateVersion7()}/case")).At.ShouldEndWith("/submissions/resume");

        var worker = await house.Worker("Ah-Hua");
        var desk = new ScriptlessBrowser(house);
        // A signed-in person without the right to it gets the same answer.
        await house.As(worker, () => desk.Open(portal));
        desk.Status.ShouldBe(404);
        await house.As(worker, () => desk.Open("/cases"));
        desk.Text.ShouldNotContain("林小美"); // a list shows only numbers
        var one = $"/cases/{await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value)}";
        desk.Page.QuerySelectorAll("main td.main a").Select(a => a.GetAttribute("href")).ShouldContain(one);
        await house.As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("林小美");
        desk.Text.ShouldNotContain("海安路");
        await house.As(worker, () => desk.Press("/taking"));
        await house.As(worker, () => desk.Press("/messages", ("body", "Hello 小美, I I’m handling it.")));
        desk.Text.ShouldContain("I I’m handling it");
        await house.As(worker, () => desk.Open(one + "/answers"));
        desk.Text.ShouldContain("海安路 1 號");

        await applicant.Open(portal);
        applicant.Text.ShouldContain("I I’m handling it");
        applicant.Text.ShouldContain("Ah-Hua");
        applicant.Text.ShouldContain("read your answers");
        applicant.Text.ShouldNotContain("No one has looked");
        await applicant.Press("/messages", ("body", "Thank you, 阿華"));

        await house.As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("Thank you, 阿華");
        // A document that never arrived cannot be too dark, and the decision mentions what is missing here.
        await house.As(worker, () => desk.Press("/document-requests", ("document", "documents/proof"), ("why", "dark"), ("page", "2")));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("No page of this document has been received yet");
        await house.As(worker, () => desk.Open(one));
        await house.As(worker, () => desk.Press("/document-requests", ("document", "documents/proof"), ("why", "missing"), ("page", "2")));
        desk.Status.ShouldBe(200);
        await applicant.Open(portal);
        applicant.Text.ShouldContain("We have not received it yet");
        await applicant.Press("/case/documents");
        applicant.At.ShouldStartWith("/document-links/");

        await house.As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("Still missing:");
        await house.As(worker, () => desk.Press("/settlement"));
        await house.As(worker, () => desk.Press("/decision", ("decision", "granted"), ("reason", "All is there.")));
        await applicant.Open(portal);
        applicant.Text.ShouldContain("Your application was approved");
        applicant.Text.ShouldContain("All is there.");

        // Mails say that there is something to read, but not what.
        var mails = (
            await house.Database.Ask<string[]>(
                "select array_agg(subject || body_text) from delivery.mail where recipient = 'mei@example.org'"
            )
        )!;
        mails.Length.ShouldBe(4);
        mails.ShouldAllBe(m =>
            !m.Contains("I’m handling it", StringComparison.Ordinal) && !m.Contains("All is there", StringComparison.Ordinal)
        );
    }

    [Fact] // before: the address for the code became the case's, and its mail went there
    public void An_address_for_the_code_alone_is_no_contact_of_the_case()
    {
        var contact = CaseContact.Of(AnswerSet.Empty.With("name", new SaidText("Ana")));
        contact.Name.ShouldBe("Ana");
        contact.Email.ShouldBeNull();
        contact.Phone.ShouldBeNull();
    }

    [Fact]
    public async Task The_address_of_the_pause_page_gets_no_mail_of_the_case_and_the_page_says_that_none_is_sent()
    {
        var service = await house.Service();
        house.Asking = null;
        house.Allowed.Clear();
        var visit = await new ScriptlessBrowser(house).Open($"/services/{service}");
        await visit.Submit(visit.Page.QuerySelector("form[action$='/applications']").ShouldBeAssignableTo<IHtmlFormElement>()!);
        var first = visit.At;
        await visit.Fill("later", ("a-who-name", "Ana"), ("a-who-phone", "0912-345-678"));
        await visit.Fill(null, ("contact", "ana-code@example.org"));
        await visit.Open(first);
        await visit.Fill("next", ("a-who-name", "Ana"), ("a-who-phone", "0912-345-678"));
        await visit.Fill("next", ("a-born", "1991-05-02"));
        await visit.Fill("next", ("a-address-city", "臺南市"), ("a-address-street", "海安路 1 號"));
        await visit.Fill("next", ("a-household_size", "2"));
        await visit.Fill("next", ("a-has_income", "no"));
        await visit.Fill("next", ("a-documents-later", "true"));
        await visit.Fill("next", ("a-consent", "true"));
        await visit.Fill("next", ("a-signature", "Ana"));
        await visit.Fill(null);
        visit.At.ShouldEndWith("/case");
        var portal = visit.At;
        await house.Received(service);

        await visit.Open(portal);
        visit.Text.ShouldContain("We have no way to notify you yet.");
        (
            await house.Database.Ask<long>(
                "select count(*) from delivery.mail where recipient = 'ana-code@example.org' and key not like 'forms-pause:%'"
            )
        ).ShouldBe(0);
        // A code to it opens the form anyway.
        (await house.Database.Ask<long>("select count(*) from forms.submission where contact = 'ana-code@example.org'")).ShouldBe(1);
    }

    [Fact]
    public async Task Where_all_are_full_it_is_said_before_a_form_is_begun()
    {
        var service = await house.Service();
        await house.In(s =>
            new OfficeStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                new OfficeForm(new("站", "Desk"), Capacity: 0),
                default
            )
        );
        try
        {
            house.Asking = null;
            var visit = await new ScriptlessBrowser(house).Open($"/services/{service}");
            visit.Text.ShouldContain("We can’t accept more applications right now");
            visit.Page.QuerySelector("form[action$='/applications']").ShouldBeNull();
        }
        finally
        {
            await house.Database.Do("delete from casework.office");
        }
    }

    [Fact]
    public async Task Applications_of_the_same_moment_each_become_one_case()
    {
        var service = await house.Service();
        var before = await Received();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => house.Applied(service, $"Person {i}", $"p{i}@example.org")));
        // Workers of several processes take from the same outbox.
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Received(service)));
        (await Received()).ShouldBe(before + 6);
        return;

        Task<long> Received() => house.Database.Ask<long>("select count(*) from casework.case_file where state = 'received'");
    }

    [Fact] // seen to fail while the page of a case noted nothing
    public async Task Who_opens_the_page_of_a_case_is_noted()
    {
        var service = await house.Service();
        var applicant = await house.Applied(service, "Ana", "ana.looked@example.org");
        await house.Received(service);
        var worker = await house.Worker("Wen-Ling");
        var one = await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value);
        await house.As(worker, () => new ScriptlessBrowser(house).Open($"/cases/{one}"));
        await applicant.Open(applicant.At);
        applicant.Text.ShouldContain("Wen-Ling");
        applicant.Text.ShouldContain("opened your case");
    }

    [Fact]
    public async Task What_people_type_stands_in_no_address_and_no_log()
    {
        var service = await house.Service();
        var applicant = await house.Applied(service, "Nahuatl Name", "nahuatl@example.org");
        await house.Received(service);
        await applicant.Press("/messages", ("body", "Xochimilco, please"));
        applicant.At.ShouldNotContain("ahuatl");
        house.Logs.Messages.ShouldNotBeEmpty();
        house
            .Logs.Messages.Where(m =>
                m.Contains("ahuatl", StringComparison.OrdinalIgnoreCase) || m.Contains("Xochimilco", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }
}
