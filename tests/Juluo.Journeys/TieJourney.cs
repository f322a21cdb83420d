namespace Juluo.Journeys;

/// <summary>A person corrects a tie: they say so, the other is asked, and their statement takes precedence.</summary>
[Collection(LaneStories.Name)]
public sealed class TieJourney(Lane lane)
{
    [Journey("L1")]
    public async Task A_member_corrects_a_tie_the_other_agrees_and_it_outlives_the_next_reading()
    {
        var (me, other) = await NeighboursOf(lane.First(SampleRole.Mentor));
        await using var mine = await lane.SignedIn(me);
        var tie = $"/ties/{lane.Id(other)}";
        await mine.Go("/network");
        await mine.Picture("L1-1-my-circle");
        // People who are not among the closest are behind “more”.
        await mine.OpenAll("main details");
        await mine.Click($"a[href='{tie}']:not(svg a)");
        var before = await mine.Text("h1");
        before.ShouldContain(other.Name);
        await mine.Picture("L1-2-the-tie");

        // Stated, undone by the toast's button, and stated again.
        const string partner = "form[action$='/corrections']:has(input[value=Partner]) button";
        await mine.Click(partner);
        await mine.Click(".toast form[action$='/undoing'] button");
        (await mine.Count(partner)).ShouldBe(1);
        await mine.Click(partner);
        (await mine.Text("h1")).ShouldBe(before, "one alone claims no partnership");
        await mine.Picture("L1-3-claimed");

        // The other is asked on their own page, and agrees.
        await using var theirs = await lane.SignedIn(other);
        await theirs.Go("/network");
        await theirs.Picture("L1-4-asked");
        await theirs.Click("form[action$='/agreement'] button");
        await mine.Go(tie);
        (await mine.Text("h1")).ShouldContain(lane.Words["tie-kind.partner"]);

        await lane.ReadTies();
        await mine.Go(tie);
        (await mine.Text("h1")).ShouldContain(lane.Words["tie-kind.partner"]);
        await mine.Inspect("L1-5-partners");

        // Undone: the tie follows the evidence again.
        await mine.Click("form[action$='/undoing'] button");
        (await mine.Text("h1")).ShouldNotContain(lane.Words["tie-kind.partner"]);

        // The other sees who looked.
        await theirs.Go("/me/privacy");
        (await theirs.Text("section[aria-labelledby=looks]")).ShouldContain(me.Name);
        await theirs.Picture("L1-6-who-looked");
        (mine.Problems.Count + theirs.Problems.Count + mine.Strangers.Count).ShouldBe(0);
    }

    [Journey("L1")]
    public async Task A_look_of_the_operator_at_somebody_is_shown_to_them()
    {
        var (me, _) = await NeighboursOf(lane.First(SampleRole.AllianceManager));
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        (await desk.Go($"/people/{lane.Id(me)}")).Status.ShouldBe(200);
        await using var mine = await lane.SignedIn(me);
        await mine.Go("/me/privacy");
        (await mine.Text("section[aria-labelledby=looks]")).ShouldContain(lane.First(SampleRole.Operator).Name);
        await mine.Inspect("L1-operator-looked");
    }

    /// <summary>A person and one of their ties with whom they have not worked yet.</summary>
    private async Task<(SamplePerson Me, SamplePerson Other)> NeighboursOf(SamplePerson me)
    {
        var other = await lane.Database.Ask<Guid>(
            """
            select p from (select case when a = $1 then b else a end as p, kind, strength from lens.tie where a = $1 or b = $1) t
            where kind in (1, 2) order by kind desc, strength desc limit 1
            """,
            lane.Id(me).Value
        );
        return (me, lane.Person(new PersonId(other)));
    }
}
