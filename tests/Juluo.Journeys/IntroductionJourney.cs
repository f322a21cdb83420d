using System.Text.Json;

namespace Juluo.Journeys;

/// <summary>From a suggestion on the operator's page to two people who met, and to the measure that changed.</summary>
[Collection(LaneStories.Name)]
public sealed class IntroductionJourney(Lane lane)
{
    [Journey("M1")]
    public async Task An_operator_introduces_two_people_both_say_yes_they_meet_and_the_measures_move()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/today");
        await desk.Picture("M1-1-today");

        // Asked, undone before anyone was notified, and asked again.
        var earlier = lane.Mailbox.Letters.Count;
        var withdrawn = await Introduce(desk);
        await desk.Picture("M1-2-asked");
        await desk.Click(".toast form[action$='/withdrawal'] button");
        desk.Path.ShouldBe("/today");
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        lane.Mailbox.Letters.Skip(earlier)
            .ShouldNotContain(
                l =>
                    (l.To.Contains(withdrawn.A.Email) || l.To.Contains(withdrawn.B.Email))
                    && l.Links.Any(link => link.AbsolutePath.StartsWith("/introductions/answers/", StringComparison.Ordinal)),
                "nobody has heard of it"
            );
        var (id, a, b) = await Introduce(desk);
        (a, b).ShouldBe((withdrawn.A, withdrawn.B));
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();

        // One answers from the mail: signed out, without scripts.
        var letter = await lane.Mailbox.Wait(a.Email);
        (letter.Text + letter.Html + letter.Subject).ShouldNotContain(b.Name);
        var link = letter.Links.First(l => l.AbsolutePath.StartsWith("/introductions/answers/", StringComparison.Ordinal)).PathAndQuery;
        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        await using var second = await lane.Visitor(Look.WithoutScripts);
        foreach (var opened in (Tab[])[phone, second])
        {
            (await opened.Go(link)).Status.ShouldBe(200);
            (await opened.Html()).ShouldNotContain(b.Name);
        }

        await phone.Picture("M1-3-the-link");
        await phone.Click("button[name=said][value=yes]");
        (await phone.Count("button[name=said]")).ShouldBe(0);
        (await phone.Html()).ShouldNotContain(b.Name);
        await phone.Picture("M1-4-thanks");
        // The same link a second time, from a page that was still open: an error, and nothing changes.
        await second.Click("button[name=said][value=no]");
        lane.Say(new Matching.MatchingErrors.LinkUsed()).ShouldStartWith(await second.Text("h1"));
        await second.Picture("M1-5-used");

        // The other answers at home; only now do both learn the names.
        await lane.GiveAccount(b);
        await using var home = await lane.Visitor();
        await home.SignIn(b.Email, SampleLoader.Password);
        home.Path.ShouldBe("/home");
        (await home.Text(Introductions)).ShouldNotContain(a.Name);
        await home.Picture("M1-6-home");
        await home.Go($"/me/introductions/{id}");
        await home.Inspect("M1-6-question");
        await home.Go("/home");
        await home.Click($"form[action='/introductions/{id}/answer'] button[value=yes]");
        (await home.IsVisible($"form[action='/introductions/{id}/meeting']")).ShouldBeTrue();
        (await home.Text("main")).ShouldContain(a.Name);
        await lane.Settle();
        foreach (var (reader, other) in new[] { (a, b), (b, a) })
            (await lane.Mailbox.Wait(reader.Email, l => l.Subject.Contains(other.Name, StringComparison.Ordinal))).Text.ShouldContain(
                other.Email
            );

        // People who did not agree to be counted are in no measure: an introduction of such a pair would change none.
        foreach (var person in (SamplePerson[])[a, b])
        {
            await using var own = await lane.SignedIn(person);
            await own.Json("/me/consents/presence", new { given = true });
        }

        // They met, and it was useful. The measure is read just before and after, because with time people leave and introductions expire.
        lane.Present.Pass(TimeSpan.FromHours(3));
        await lane.Settle();
        await lane.ReadTies();
        var (before, shownBefore) = await Conversion(desk);
        await home.Click($"form[action='/introductions/{id}/meeting'] button[value=yes]");
        await home.Fill($"form[action='/introductions/{id}/use'] textarea", "一起想好了展覽的動線。");
        await home.Inspect("M1-7-useful");
        await home.Click($"form[action='/introductions/{id}/use'] button[value=yes]");
        (await home.Count($"form[action='/introductions/{id}/use']")).ShouldBe(0);
        await phone.Go(link);
        (await phone.Text("main")).ShouldContain(b.Name);
        await desk.Go($"/introductions/{id}");
        (await desk.Count(".ladder li.done")).ShouldBe(4);
        await desk.Inspect("M1-8-the-ladder");

        // The community's measures include it after the next computation.
        lane.Present.Pass(TimeSpan.FromMinutes(15));
        await lane.Settle();
        await lane.ReadTies();
        var (after, shownAfter) = await Conversion(desk);
        after.Done.ShouldBe(before.Done + 1, $"{before} became {after}; {await Known(id)}");
        after.All.ShouldBe(before.All);
        shownAfter.ShouldNotBe(shownBefore);
        await desk.Picture("M1-9-measures");
        foreach (var visit in (Tab[])[desk, phone, second, home])
        {
            visit.Problems.ShouldBeEmpty();
            visit.Strangers.ShouldBeEmpty();
        }
    }

    [Journey("M1")]
    public async Task A_no_is_silent_for_the_other_and_for_the_operator()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/today");
        var (id, a, b) = await Introduce(desk);
        lane.Present.Pass(TimeSpan.FromSeconds(30));
        await lane.Settle();
        await using var other = await lane.SignedIn(b);
        var asked = $"form[action='/introductions/{id}/answer']";
        await other.Go("/home");
        var before = await other.Text($"article:has({asked})");

        var letter = await lane.Mailbox.Wait(
            a.Email,
            l => l.Links.Any(k => k.AbsolutePath.Contains("/answers/", StringComparison.Ordinal))
        );
        await using var phone = await lane.Visitor(Look.Phone with { JavaScript = false });
        await phone.Go(letter.Links.First(k => k.AbsolutePath.Contains("/answers/", StringComparison.Ordinal)).PathAndQuery);
        await phone.Click("button[name=said][value=no]");
        await phone.Picture("M1-no-1-said");
        await lane.Settle();

        await other.Go("/home");
        (await other.Text($"article:has({asked})")).ShouldBe(before);
        await desk.Go($"/introductions/{id}");
        (await desk.Count(".ladder li.done")).ShouldBe(1);
        (await desk.Text("main")).ShouldNotContain(lane.Words["matching.ask.no"]);
        await desk.Inspect("M1-no-2-operator");

        // A yes of the other changes nothing that either can see, and no mail is sent about it.
        var mails = lane.Mailbox.Letters.Count;
        await other.Click($"{asked} button[value=yes]");
        await lane.Settle();
        (await other.Text(Introductions)).ShouldNotContain(a.Name);
        lane.Mailbox.Letters.Count.ShouldBe(mails);
        await other.Picture("M1-no-3-waiting");
    }

    /// <summary>The part of the start page about introductions; elsewhere the page names all people on site today.</summary>
    private string Introductions =>
        $"section:has(> h2:text-is('{lane.Words["matching.home.title"]}'), > h2:text-is('{lane.Words["matching.home.so-far"]}'))";

    /// <summary>Introduces the first pair of the page.</summary>
    private async Task<(Guid Id, SamplePerson A, SamplePerson B)> Introduce(Tab desk)
    {
        await desk.Click("form[action^='/suggestions/'][action$='/introduction'] button");
        var undo = await desk.Attribute(".toast form[action$='/withdrawal']", "action");
        var id = Guid.Parse(undo!.Split('/')[2]);
        async Task<SamplePerson> Who(string column) =>
            lane.Person(new(await lane.Database.Ask<Guid>($"select {column} from matching.introduction where id = $1", id)));
        return (id, await Who("a"), await Who("b"));
    }

    /// <summary>The stored data about it: the times of its stages, its people, and unhandled facts.</summary>
    private async Task<string> Known(Guid id)
    {
        var steps = await lane.Database.Ask<string>(
            "select string_agg(rung || ' at ' || at, ', ' order by rung) from lens.introduction where id = $1",
            id
        );
        var people = await lane.Database.Ask<string>(
            "select string_agg(p.state, ', ') from people.person p join matching.introduction i on p.id in (i.a, i.b) where i.id = $1",
            id
        );
        var unheard = await lane.Database.Ask<string>(
            "select string_agg(concat_ws(' ', kind, attempts, due_at, last_error), ', ') from delivery.outbox where done_at is null"
        );
        var weeks = await lane.Database.Ask<string>(
            "select string_agg(week || ': ' || detail, ', ') from (select * from lens.measure where name = 'conversion' order by week desc limit 2) m"
        );
        return $"now {lane.Present.GetUtcNow()}; rungs {steps}; people {people}; not heard: {unheard}; weeks {weeks}";
    }

    /// <summary>The number of introductions that led to a meeting, of all that were made: from the API, and from the page.</summary>
    internal static async Task<((int Done, int All) Figure, string Shown)> Conversion(Tab desk)
    {
        await desk.Go("/measures");
        await desk.OpenAll("main details");
        // The whole text, because an unusual value has a sentence as heading, and its number below.
        var shown = await desk.Text("#conversion");
        var groups = (await desk.Json("/measures")).GetProperty("groups").EnumerateArray();
        var detail = groups
            .SelectMany(g => g.GetProperty("measures").EnumerateArray())
            .First(m => m.GetProperty("name").GetString() == "conversion")
            .GetProperty("detail");
        int Of(string name) => detail.TryGetProperty(name, out var value) ? (int)value.GetDouble() : 0;
        return ((Of("met"), Of("proposed")), shown);
    }
}
