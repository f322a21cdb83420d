using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// A company is founded: a person without an account applies on a phone; a volunteer takes the case, writes, asks for a document again and involves an
/// accountant, who sees nothing until the applicant agrees; the steps continue, and it is decided. The applicant sees who looked.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class CaseJourney(Lane lane)
{
    [Journey("S4")]
    public async Task A_company_is_set_up_with_a_volunteer_and_an_accountant()
    {
        var staff = new CaseStaff(lane);
        var service = await lane.Database.Ask<Guid>("select service_id from casework.intake where plan is not null");
        await using var phone = await lane.Visitor(Look.Phone);
        await phone.Go($"/services/{service}");
        await phone.Picture("case-1-service");
        await new Applying(phone).Send(
            "高心怡",
            "hsin@example.org",
            ("100", "臺北市", "中正區", "忠孝東路 1 號"),
            "I want to found a company for my workshop."
        );
        phone.Path.ShouldEndWith("/case");
        var portal = phone.Path;
        await lane.Services.GetRequiredService<OutboxWorker>().Drain(default);
        await phone.Go(portal);
        await phone.Inspect("case-2-received");
        var submission = Guid.Parse(portal.Split('/')[2]);
        var one = await lane.Database.Ask<Guid>("select id from casework.case_file where submission_id = $1", submission);
        // Two offices serve the place; the journey is about the volunteer of the first.
        await lane.Database.Do(
            "update casework.case_file set office_id = (select office_id from casework.office_person where role = 'lead' limit 1) where id = $1",
            one
        );
        var (volunteer, accountant) = (await staff.Find("volunteer"), (await lane.Members())[^1]);

        await using var desk = await lane.SignedIn(volunteer, new(Language: "en"));
        await desk.Go("/home");
        await desk.Go("/cases?show=unassigned");
        await desk.Picture("case-3-morning");
        await desk.Go($"/cases/{one}");
        await desk.Click("main form[action$='/taking'] button");
        await desk.Go($"/cases/{one}?template=hello");
        (await desk.Value("[name=body]")).ShouldContain("高心怡");
        await desk.Click("main form[action$='/messages'] button");
        await desk.OpenAll("main details");
        await desk.Select("[name=document]", "documents/consent");
        await desk.Select("[name=why]", "missing");
        await desk.Click("main form[action$='/document-requests'] button");
        await desk.Go($"/cases/{one}/answers");
        (await desk.Text("main")).ShouldContain("忠孝東路 1 號");
        await desk.Picture("case-4-answers");
        await desk.Go($"/cases/{one}?find={Uri.EscapeDataString(accountant.Name)}#hand-offs");
        await desk.Fill("main form[action$='/hand-offs'] [name=why]", "The capital has to be certified.");
        await desk.Click("main form[action$='/hand-offs'] button");
        await desk.Inspect("case-5-case");

        await using var other = await lane.SignedIn(accountant, new(Language: "en"));
        (await other.Go($"/cases/{one}")).Status.ShouldBe(404);
        await phone.Go(portal);
        (await phone.Text("main")).ShouldContain(accountant.Name);
        (await phone.Text("main")).ShouldContain(volunteer.Name);
        await phone.Inspect("case-6-asked");
        await phone.Click("main form[action$='/answer'] button.primary");
        (await other.Go($"/cases/{one}")).Status.ShouldBe(200);
        (await other.Go($"/cases/{one}/answers")).Status.ShouldBe(200);

        await desk.Go($"/cases/{one}");
        await desk.Click("main form[action$='/settlement'] button");
        await desk.Click("main form[action$='/steps/1/completion'] button");
        await phone.Go(portal);
        await phone.Click("main form[action$='/steps/2/completion'] button");
        await phone.Open("#who");
        (await phone.Text("main")).ShouldContain(accountant.Name);
        await phone.Picture("case-7-steps");
        (await lane.Database.Ask<long>("select count(distinct person_id) from casework.case_look where case_id = $1", one)).ShouldBe(2);

        await desk.Go($"/cases/{one}");
        await desk.OpenAll("aside details");
        await desk.Fill("[name=reason]", "All is there.");
        await desk.Click("main form[action$='/decision'] button");
        // A volunteer proposes; a person who leads the office confirms.
        await using var lead = await lane.SignedIn(await staff.Find("lead"), new(Language: "en"));
        await lead.Go("/cases?show=toConfirm");
        await lead.Go($"/cases/{one}");
        await lead.Picture("case-8-confirm");
        await lead.Click("main form[action$='/confirmation'] button");
        await phone.Go(portal);
        (await phone.Text("main")).ShouldContain("All is there.");
        await phone.Picture("case-9-decided");

        // The applicant lost the address; another one is proved by a code.
        await phone.Click($"main a[href='{portal}/contact']");
        await phone.Inspect("case-10-reach");
        await phone.Fill("[name=contact]", "hsin-new@example.org");
        await phone.Click("main form[action$='/codes'] button");
        await phone.Inspect("case-11-code");
        var code = (
            await lane.Database.Ask<string>("select left(subject, 6) from delivery.mail where recipient = 'hsin-new@example.org'")
        )!;
        await phone.Fill("[name=code]", code);
        await phone.Click("main form[action$='/contact'] button");
        (await phone.Text("main")).ShouldContain("h…@example.org");
        await phone.Picture("case-12-reached");
    }
}
