using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

/// <summary>A person without an account and without scripts applies; those who look after it work on it; each sees what is theirs to see.</summary>
public sealed class ApplicationTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task An_application_is_sent_worked_on_and_decided_and_its_person_sees_who_looked()
    {
        var service = await Service();
        var applicant = await Applied(service, "林小美", "mei@example.org");
        applicant.At.ShouldEndWith("/case");
        applicant.Text.ShouldContain("We have received your application");
        var portal = applicant.At;
        await house.Services.GetRequiredService<OutboxWorker>().Drain(default);
        for (var times = 0; times < 100 && await Begun(service) > 0; times++)
            await Task.Delay(100);
        await applicant.Open(portal);
        applicant.Text.ShouldContain("You hear from us by");
        applicant.Text.ShouldContain("No one has looked");

        // Another browser holds nothing.
        (await applicant.Elsewhere().Open(portal)).Status.ShouldBe(404);

        var worker = await Worker("Ah-Hua");
        var desk = new ScriptlessBrowser(house);
        await As(worker, () => desk.Open("/cases"));
        desk.Text.ShouldNotContain("林小美"); // a list says numbers alone
        var one = $"/cases/{await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value)}";
        desk.Page.QuerySelectorAll("main td.main a").Select(a => a.GetAttribute("href")).ShouldContain(one);
        await As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("林小美");
        desk.Text.ShouldNotContain("海安路");
        await As(worker, () => Press(desk, "/taking"));
        await As(worker, () => Press(desk, "/messages", ("body", "Hello 小美, I look after it.")));
        desk.Text.ShouldContain("I look after it");
        await As(worker, () => desk.Open(one + "/answers"));
        desk.Text.ShouldContain("海安路 1 號");

        await applicant.Open(portal);
        applicant.Text.ShouldContain("I look after it");
        applicant.Text.ShouldContain("Ah-Hua");
        applicant.Text.ShouldContain("read what you answered");
        applicant.Text.ShouldNotContain("No one has looked");
        await Press(applicant, "/messages", ("body", "Thank you, 阿華"));

        await As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("Thank you, 阿華");
        await As(worker, () => Press(desk, "/document-requests", ("document", "documents/proof"), ("why", "dark"), ("page", "2")));
        desk.Status.ShouldBe(200);
        await applicant.Open(portal);
        applicant.Text.ShouldContain("too dark to read");
        await Press(applicant, "/case/documents");
        applicant.At.ShouldStartWith("/document-links/");

        await As(worker, () => desk.Open(one));
        await As(worker, () => Press(desk, "/settlement"));
        await As(worker, () => Press(desk, "/decision", ("decision", "granted"), ("reason", "All is there.")));
        await applicant.Open(portal);
        applicant.Text.ShouldContain("Your application was granted");
        applicant.Text.ShouldContain("All is there.");

        // Mails say that there is something, and nothing of what.
        var mails = (
            await house.Database.Ask<string[]>(
                "select array_agg(subject || body_text) from delivery.mail where recipient = 'mei@example.org'"
            )
        )!;
        mails.Length.ShouldBe(4);
        mails.ShouldAllBe(m =>
            !m.Contains("look after it", StringComparison.Ordinal) && !m.Contains("All is there", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Where_all_are_full_it_is_said_before_a_form_is_begun()
    {
        var service = await Service();
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
            visit.Text.ShouldContain("We cannot take more applications right now");
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
        var service = await Service();
        var before = await Received();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Applied(service, $"Person {i}", $"p{i}@example.org")));
        // Workers of several processes take from the same outbox.
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Services.GetRequiredService<OutboxWorker>().Drain(default)));
        for (var times = 0; times < 100 && await Received() < before + 6; times++)
            await Task.Delay(100);
        (await Received()).ShouldBe(before + 6);
        return;

        Task<long> Received() => house.Database.Ask<long>("select count(*) from casework.case_file where state = 'received'");
    }

    [Fact]
    public async Task What_people_typed_stands_in_no_address()
    {
        var service = await Service();
        var applicant = await Applied(service, "Nahuatl Name", "nahuatl@example.org");
        applicant.At.ShouldNotContain("Nahuatl");
        applicant.At.ShouldNotContain("nahuatl");
    }

    private async Task<ScriptlessBrowser> Applied(ServiceId service, string name, string email)
    {
        house.Asking = null;
        house.Allowed.Clear();
        var visit = await new ScriptlessBrowser(house).Open($"/services/{service}");
        await visit.Submit(visit.Page.QuerySelector<IHtmlFormElement>("form[action$='/applications']")!);
        await visit.Fill("next", ("a-who-name", name), ("a-who-email", email));
        await visit.Fill("next", ("a-born", "1991-05-02"));
        await visit.Fill("next", ("a-address-city", "臺南市"), ("a-address-street", "海安路 1 號"));
        await visit.Fill("next", ("a-household_size", "2"));
        await visit.Fill("next", ("a-has_income", "no"));
        await visit.Fill("next", ("a-documents-later", "true"));
        await visit.Fill("next", ("a-consent", "true"));
        await visit.Fill("next", ("a-signature", name));
        visit.At.ShouldEndWith("/review");
        return await visit.Fill(null);
    }

    private Task<long> Begun(ServiceId service) =>
        house.Database.Ask<long>("select count(*) from casework.case_file where state = 'begun' and service_id = $1", service.Value);

    private static Task Press(ScriptlessBrowser visit, string action, params (string Field, string Value)[] typed) =>
        visit.Submit(visit.Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{action}']").First(), typed);

    private async Task As(PersonId who, Func<Task> action)
    {
        house.Asking = who;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        await action();
        house.Asking = null;
        house.Allowed.Clear();
    }

    private async Task<PersonId> Worker(string name)
    {
        var id = default(PersonId);
        await house.In(async s => id = (await s.GetRequiredService<PeopleFacade>().Add(Neighbourhood.Someone(name), default)).Value);
        return id;
    }

    private async Task<ServiceId> Service()
    {
        var id = default(ServiceId);
        await house.In(async s =>
        {
            var (work, clock) = (s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
            var by = PersonId.From(Guid.CreateVersion7());
            var services = new ServiceStore(work, clock);
            id = await services.Add(new(new LocalizedText("服務", "A service")), null, by, default);
            await services.Open(id, default);
            var forms = s.GetRequiredService<FormsFacade>();
            var form = await forms.Make(CaseworkModule.Owner, null, FormsFacade.Application, true, null, default);
            (await forms.Publish(form, null, default)).Failed.ShouldBeFalse();
            var intakes = new IntakeStore(work, clock);
            await intakes.Add(id, form, new IntakeForm(), by, default);
            await intakes.Open(id, true, default);
        });
        return id;
    }
}
