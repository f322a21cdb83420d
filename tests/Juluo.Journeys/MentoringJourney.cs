using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// A round matches a trainee with a mentor: they ask on a phone without scripts, the operator sees the reason and confirms, both accept, they meet, and that counts. Then a member books a slot of an
/// expert, another is told that it is gone, and nothing of a referral is passed on before the member agrees.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class MentoringJourney(Lane lane)
{
    [Journey("M3")]
    public async Task A_trainee_finds_a_mentor_in_a_round_and_a_member_is_referred_on_with_their_consent()
    {
        var people = (await lane.Members(p => p.PresenceCounts && !lane.Named.Contains(p))).Skip(2).Take(4).ToList();
        var (mentor, trainee, late, third) = (people[0], people[1], people[2], people[3]);

        // The sample's own round is matched first, so that another can open.
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go("/mentors/rounds");
        await desk.Click("main ul.plain a.row-link");
        await desk.Click("form[action$='/closing'] button");
        await desk.Picture("mentoring-1-matching");
        await desk.Click("form[action$='/confirmation'] button");

        await using var guide = await lane.SignedIn(mentor);
        await guide.Go("/mentors/offer");
        await guide.Fill("[name=helps]", "怎麼把老照片變成展覽。");
        await guide.Fill("[name=skills]", "策展");
        await guide.Fill("[name=capacity]", "99");
        await guide.Click("form[action='/mentors/offer'] button.primary");
        (await guide.Value("[name=helps]")).ShouldBe("怎麼把老照片變成展覽。");
        await guide.Fill("[name=capacity]", "1");
        await guide.Click("form[action='/mentors/offer'] button.primary");

        await desk.Go("/mentors/rounds");
        await desk.Open("details#open");
        await desk.Fill("[name='name.en']", "Spring mentors");
        await desk.Click("form[action='/mentors/rounds'] button");
        var round = desk.Path;

        // On a phone without scripts: a mentor named twice is refused with an error, and nothing is lost.
        await using var phone = await lane.SignedIn(trainee, Look.Phone with { JavaScript = false });
        await phone.Go(round);
        await phone.Fill("[name=goal]", "想把里長的照片辦成一個小展。");
        await phone.Select("[name=first]", $"{lane.Id(mentor)}");
        await phone.Select("[name=second]", $"{lane.Id(mentor)}");
        await phone.Click($"form[action='{round}/requests'] button");
        (await phone.Text(".errors")).ShouldContain(lane.Say(new MentorRoundErrors.RanksTwice()));
        (await phone.Value("[name=goal]")).ShouldBe("想把里長的照片辦成一個小展。");
        await phone.Select("[name=second]", "");
        await phone.Click($"form[action='{round}/requests'] button");
        await phone.Picture("mentoring-2-asked");

        await guide.Go(round);
        await guide.Fill("[name=ranks]", "1");
        await guide.Click($"form[action='{round}/ranking'] button");
        await desk.Go(round);
        await desk.Click("form[action$='/closing'] button");
        await desk.Click("form[action$='/confirmation'] button");

        await phone.Go("/home");
        await phone.Picture("mentoring-3-home");
        await phone.Click("a[href^='/mentorships/']");
        var mentorship = phone.Path;
        await phone.Click($"form[action='{mentorship}/answer'] button.primary");
        await guide.Go(mentorship);
        await guide.Click($"form[action='{mentorship}/answer'] button.primary");
        await guide.Fill($"form[action='{mentorship}/goals'] [name=text]", "二十張照片的說明");
        await guide.Click($"form[action='{mentorship}/goals'] button");
        await guide.Open($"details:has(form[action='{mentorship}/sessions'])");
        await guide.Fill($"form[action='{mentorship}/sessions'] [name=minutes]", "45");
        await guide.Fill($"form[action='{mentorship}/sessions'] [name=about]", "挑照片。");
        await guide.Click($"form[action='{mentorship}/sessions'] button");
        await phone.Go(mentorship);
        await phone.Picture("mentoring-4-mentorship");

        // An expert's hours: one slot, two who want it.
        await guide.Go("/office-hours/new");
        await guide.Select("[name=field]", "law");
        await guide.Fill("[name=subject]", "照片的授權");
        for (var day = 0; day < await guide.Count("[name=weekdays]"); day++)
            await guide.Check($"[name=weekdays] >> nth={day}");
        await guide.Fill("[name=until]", "14:30");
        await guide.Fill("[name=place]", "二樓圓桌");
        await guide.Fill("[name=lastDay]", await guide.Value("[name=firstDay]"));
        await guide.Click("form[action='/office-hours'] button.primary");
        var hours = guide.Path;
        await using var other = await lane.SignedIn(late, Look.Phone);
        foreach (var tab in new[] { phone, other })
        {
            await tab.Go(hours);
            await tab.Fill("[name=words]", "里長的照片可以印成海報嗎？");
        }

        await phone.Inspect("mentoring-5-slot");
        await phone.Click($"form[action='{hours}/appointments'] button");
        var appointment = phone.Path;
        await other.Click($"form[action='{hours}/appointments'] button");
        (await other.Text("main")).ShouldContain(lane.Say(new AppointmentErrors.JustTaken()));

        // They met; the expert refers the member, who first reads what would be passed on. The slot was yesterday, so that other journeys in the house keep their today.
        await lane.Database.Do(
            "update officehours.office_slot set starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days' where hours_id = $1",
            Guid.Parse(hours.Split('/')[^1])
        );
        await guide.Go($"{appointment}?find={Uri.EscapeDataString(third.Name)}");
        await guide.Click($"#referrals ~ details a[href*='person={lane.Id(third)}']");
        await guide.Fill("[name=note]", "想印二十張老照片的海報，需要看授權書。");
        await guide.Click($"form[action='{appointment}/referrals'] button");
        await using var lawyer = await lane.SignedIn(third, Look.Phone);
        await lawyer.Go("/notifications");
        (await lawyer.Text("main")).ShouldNotContain("里長");
        await phone.Go(appointment);
        await phone.Inspect("mentoring-6-consent");
        await phone.Click("form[action^='/referrals/'] button.primary");
        await phone.Click($"form[action='{appointment}/outcome'] button");
        await lawyer.Go("/notifications");
        (await lawyer.Text("main")).ShouldContain("想印二十張老照片的海報");

        // It counts, and an erased person leaves nothing of it.
        lane.Present.Pass(TimeSpan.FromMinutes(11));
        await lane.Services.GetRequiredService<Jobs>().RunNow<PublishMentoring>(lane.Community);
        await lane.Services.GetRequiredService<Jobs>().RunNow<PublishAppointments>(lane.Community);
        await lane.Settle();
        (
            await lane.Database.Ask<long>(
                "select count(*) from lens.interaction where kind = 15 and (a = $1 and b = $2 or a = $2 and b = $1)",
                lane.Id(mentor).Value,
                lane.Id(trainee).Value
            )
        ).ShouldBeGreaterThan(0);
        await lane.In(lane.Community, s => s.GetRequiredService<Erasure>().Erase(lane.Id(trainee), default));
        foreach (
            var (table, column) in new[]
            {
                ("mentoring.mentorship", "trainee_id"),
                ("officehours.appointment", "member_id"),
                ("mentoring.mentor_request", "trainee_id"),
            }
        )
            (await lane.Database.Ask<long>($"select count(*) from {table} where {column} = $1", lane.Id(trainee).Value)).ShouldBe(0, table);

        foreach (var tab in new[] { desk, guide, phone, other, lawyer })
            tab.Problems.ShouldBeEmpty();
    }
}
