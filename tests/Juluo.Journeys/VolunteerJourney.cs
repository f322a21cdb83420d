using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A volunteer's morning, on her own phone: an application arrived overnight, the coordinator assigns it to her, she reads it, says good morning, requests one page again that is too dark and offers
/// a time in a room of the house. The applicant confirms; at noon she returns the case, because she will be away. A greeter of another office sees nothing of it.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class VolunteerJourney(Lane lane)
{
    [Journey("S2")]
    public async Task A_volunteers_morning()
    {
        var staff = new CaseStaff(lane);
        var service = await lane.Database.Ask<Guid>("select service_id from casework.intake where plan is not null");
        await using var applicant = await lane.Visitor(Look.Phone);
        await applicant.Go($"/services/{service}");
        await new Applying(applicant).Send("林玉梅", "yumei@example.org", ("701", "臺南市", "東區", "東門路 8 號"), "想開一家陶藝工作室。");
        var portal = applicant.Path;
        await lane.Settle();
        var one = await lane.Database.Ask<Guid>(
            "select id from casework.case_file where submission_id = $1",
            Guid.Parse(portal.Split('/')[2])
        );

        // 701 is in the district of Wednesday evening.
        var (coordinator, volunteer, greeter) = (
            await staff.Find("coordinator"),
            await staff.Find("volunteer"),
            await staff.Find("greeter")
        );
        (
            await lane.Database.Ask<bool>(
                "select exists (select from casework.office_person p join casework.case_file c on c.office_id = p.office_id where c.id = $1 and p.person_id = $2)",
                one,
                lane.Id(coordinator).Value
            )
        ).ShouldBeTrue();
        await using var gives = await lane.SignedIn(coordinator, Look.Phone);
        await gives.Go($"/cases/{one}");
        await gives.OpenAll("aside details");
        await gives.Select("[name=person]", $"{lane.Id(volunteer)}");
        await gives.Click("main form[action$='/assignment'] button");

        await using var phone = await lane.SignedIn(volunteer, Look.Phone);
        await phone.Go("/home");
        await phone.Picture("volunteer-1-home");
        await phone.Go("/cases?show=mine");
        await phone.Picture("volunteer-2-mine");
        await phone.Click($"main a[href='/cases/{one}']");
        await phone.Click("main a[href$='/answers']");
        (await phone.Text("main")).ShouldContain("東門路 8 號");
        await phone.Picture("volunteer-3-answers");

        await phone.Go($"/cases/{one}?template=hello");
        await phone.Click("main form[action$='/messages'] button");
        await phone.OpenAll("main details");
        await phone.Select("[name=document]", "documents/consent");
        await phone.Select("[name=why]", "missing");
        await phone.Fill("main form[action$='/document-requests'] [name=page]", "2");
        await phone.Click("main form[action$='/document-requests'] button");
        await phone.OpenAll("main details");
        await phone.Fill("[name=on]", "2026-11-23");
        await phone.Fill("main form[action$='/appointments'] [name=from]", "15:30");
        await phone.Select("[name=resource]", (await phone.Attribute("[name=resource] option:last-child", "value"))!);
        await phone.Click("main form[action$='/appointments'] button");
        await phone.Inspect("volunteer-4-case");

        await using var other = await lane.SignedIn(greeter, Look.Phone);
        (await other.Go($"/cases/{one}")).Status.ShouldBe(404);

        await lane.Settle();
        await applicant.Go(portal);
        (await applicant.Text("main")).ShouldContain(volunteer.Name);
        await applicant.Inspect("volunteer-5-applicant");
        await applicant.Click("main form[action*='/appointments/'] button.primary");
        (
            await lane.Database.Ask<long>("select count(*) from casework.appointment where case_id = $1 and confirmed_at is not null", one)
        ).ShouldBe(1);
        // The room is hers then: another person finds it booked.
        (
            await lane.Database.Ask<long>(
                "select count(*) from bookings.booking b join casework.appointment a on a.booking_id = b.id where a.case_id = $1",
                one
            )
        ).ShouldBe(1);

        await phone.Go($"/cases/{one}");
        (await phone.Text("aside")).ShouldContain(lane.Words["casework.facts"]);
        await phone.Click("main form[action$='/giving-back'] button");
        await gives.Go("/cases?show=unassigned");
        await gives.Picture("volunteer-6-given-back");
        (await gives.Count($"main a[href='/cases/{one}']")).ShouldBe(1);
        (await phone.Go($"/cases/{one}/answers")).Status.ShouldBe(404);
    }
}
