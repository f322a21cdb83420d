namespace Juluo.Challenges.Tests;

public sealed class RoundTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with the means of raw marks for scores
    public async Task A_harsh_juror_moves_nothing()
    {
        var (arena, entries) = await Judged(ground, entries: 3, jurors: 3);
        // The third juror is harsh and did not see the last entry, which therefore has the best mean of raw marks.
        int?[][] marks =
        [
            [null, 8, 7],
            [9, 8, 7],
            [3, 2, null],
        ];
        await Score(arena, entries, marks);
        (await arena.Close()).Errors.ShouldBeEmpty();
        var results = (await arena.Round(arena.Runs)).Results;
        results.Select(r => r.Entry).ShouldBe(entries);
        results.Select(r => r.Place).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task The_best_go_on_and_hand_in_again_and_the_last_round_has_prizes()
    {
        var (arena, entries) = await Judged(ground, entries: 3, jurors: 2, takes: 2);
        await Score(
            arena,
            entries,
            [
                [9, 7, 3],
                [8, 6, 2],
            ]
        );
        (await arena.Publish()).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.NotClosed>();
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.ShouldBeEmpty();
        (await arena.Round(Onlooker(arena))).Results.Where(r => r.GoesOn).Select(r => r.Entry).ShouldBe(entries.Take(2));
        (
            await arena.Bad<SendEntry, SendEntry.Input, Done>(arena.People[3], new(arena.Challenge, entries[2], "還要"))
        ).ShouldBeAssignableTo<Conflict>();
        await arena.Submit(arena.People[1], entries[0], "第二輪。");
        ground.Time.Pass(TimeSpan.FromDays(14));
        await Score(
            arena,
            [entries[0], entries[1]],
            [
                [5, 9],
                [4, 8],
            ]
        );
        (
            await arena.Bad<AddAward, AddAward.Input, Created<ChallengeAwardId>>(arena.Runs, new(arena.Challenge, entries[1], "首獎"))
        ).ShouldBeOfType<ChallengeRoundErrors.AwardsAfterResults>();
        (await arena.Close(2)).Errors.ShouldBeEmpty();
        (await arena.Publish(2)).Errors.ShouldBeEmpty();
        await arena.Good<AddAward, AddAward.Input, Created<ChallengeAwardId>>(arena.Runs, new(arena.Challenge, entries[1], "首獎"));
        var gallery = await arena.Good<ShowGallery, ShowGallery.Input, ShowGallery.Output>(arena.People[1], new(arena.Challenge));
        gallery.Entries[0].Prizes.ShouldBe(["首獎"]);
        var team = await arena.Good<ShowEntry, ShowEntry.Input, ShowEntry.Output>(arena.People[2], new(arena.Challenge, entries[1]));
        team.Feedback.Select(f => f.Means[0].Mean).ShouldBe([6.5, 8.5]);
        team.Feedback[1].Comments.ShouldBe(["9 分的理由", "8 分的理由"], ignoreOrder: true);
        (
            await arena.Good<ShowEntry, ShowEntry.Input, ShowEntry.Output>(arena.People[1], new(arena.Challenge, entries[1]))
        ).Feedback.ShouldBeEmpty("comments are for the team alone");
    }

    [Fact] // seen to fail with the first of those who are tied taken
    public async Task A_tie_at_the_last_place_is_told_and_decided_by_people_with_a_sentence()
    {
        var (arena, entries) = await Judged(ground, entries: 3, jurors: 2, takes: 2);
        await Score(
            arena,
            entries,
            [
                [9, 5, 5],
                [9, 5, 5],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        var shown = await arena.Round(arena.Runs);
        (shown.Places, shown.Open.Count).ShouldBe((1, 2));
        (await arena.Publish())
            .Errors.Select(e => e.GetType())
            .ShouldBe([typeof(ChallengeRoundErrors.ChooseSome), typeof(ChallengeRoundErrors.WhyThese)]);
        (await arena.Publish(chosen: [entries[0]], why: "就它。")).Errors.Single().ShouldBe(new ChallengeRoundErrors.ChooseSome(1));
        (await arena.Publish(chosen: [entries[2]], why: "更多人用得到。")).Errors.ShouldBeEmpty();
        var results = (await arena.Round(arena.People[1])).Results;
        results.Where(r => r.GoesOn).Select(r => r.Entry).ShouldBe([entries[0], entries[2]], ignoreOrder: true);
        (await arena.Round(arena.People[1])).Round.ChoiceWords.ShouldBe("更多人用得到。");
    }

    [Fact] // seen to fail with ranks of parts taken for places
    public async Task Juries_that_share_no_entry_give_no_places_and_people_choose()
    {
        var (arena, entries) = await Judged(ground, entries: 4, jurors: 2, takes: 1);
        await Score(
            arena,
            entries,
            [
                [9, 8, null, null],
                [null, null, 4, 3],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        var shown = await arena.Round(arena.Runs);
        shown.Connected.ShouldBeFalse();
        shown.Results.ShouldAllBe(r => r.Place == null);
        shown.Open.Count.ShouldBe(4);
        (await arena.Publish(chosen: [entries[1]], why: "評審沒有重疊，我們一起看過。")).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_without_a_sheet_has_no_place()
    {
        var (arena, entries) = await Judged(ground, entries: 2, jurors: 1);
        await Score(
            arena,
            entries,
            [
                [9, null],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Round(arena.Runs)).Results.Select(r => (r.Place, r.Sheets)).ShouldBe([(1, 1), (null, 0)]);
    }

    [Fact] // seen to fail without the trigger stays, and without guard_round
    public async Task What_was_published_stays_as_it_is()
    {
        var (arena, entries) = await Judged(ground, entries: 2, jurors: 1);
        await Score(
            arena,
            entries,
            [
                [9, 4],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.ShouldBeEmpty();
        (await arena.Refused("update challenges.challenge_result set place = 1 where community_id = $1")).ShouldBe("stays_as_written");
        (
            await arena.Refused("update challenges.challenge_round set closed_at = null, published_at = null where community_id = $1")
        ).ShouldBe("published_stays");
        (
            await arena.Bad<ReopenScoring, ReopenScoring.Input, Done>(arena.Runs, new(arena.Challenge, 1))
        ).ShouldBeOfType<ChallengeRoundErrors.PublishedAlready>();
    }

    [Fact]
    public async Task Published_twice_at_the_same_moment_results_are_published_once()
    {
        var (arena, entries) = await Judged(ground, entries: 2, jurors: 1);
        await Score(
            arena,
            entries,
            [
                [9, 4],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => arena.Publish())));
        published.Count(p => !p.Failed).ShouldBe(1);
    }

    [Fact] // seen to fail without the question for a sheet in guard_round
    public async Task A_deadline_is_put_off_until_the_first_sheet_and_then_stays()
    {
        var (arena, entries) = await Judged(ground, entries: 2, jurors: 1);
        await Score(
            arena,
            entries,
            [
                [9, null],
            ]
        );
        (
            await arena.Bad<ChangeChallengeRound, ChangeChallengeRound.Input, Done>(
                arena.Runs,
                new(arena.Challenge, 1, arena.Today.PlusDays(3))
            )
        ).ShouldBeOfType<ChallengeRoundErrors.ScoredAlready>();
    }

    [Fact]
    public async Task A_prize_for_one_of_those_who_are_tied_needs_a_sentence()
    {
        var (arena, entries) = await Judged(ground, entries: 2, jurors: 2);
        await Score(
            arena,
            entries,
            [
                [7, 7],
                [7, 7],
            ]
        );
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.ShouldBeEmpty();
        (
            await arena.Bad<AddAward, AddAward.Input, Created<ChallengeAwardId>>(arena.Runs, new(arena.Challenge, entries[0], "首獎"))
        ).ShouldBeOfType<ChallengeRoundErrors.WhyThisOne>();
        await arena.Good<AddAward, AddAward.Input, Created<ChallengeAwardId>>(
            arena.Runs,
            new(arena.Challenge, entries[0], "首獎", "先做出來的。")
        );
    }

    private static PersonId Onlooker(Arena arena) => arena.People[^1];

    /// <summary>A challenge whose first deadline has passed: people 1 … entries lead an entry each, the jurors follow, and one more person watches.</summary>
    private static async Task<(Arena Arena, List<ChallengeEntryId> Entries)> Judged(
        Ground ground,
        int entries,
        int jurors,
        int? takes = null
    )
    {
        var arena = await Arena.Of(ground, 1 + entries + jurors + 1);
        if (takes is { } some)
            await arena.Good<AddChallengeRound, AddChallengeRound.Input, AddChallengeRound.Output>(
                arena.Runs,
                new(arena.Challenge, arena.Today.PlusDays(20), null, some)
            );
        var entered = new List<ChallengeEntryId>();
        for (var at = 1; at <= entries; at++)
            entered.Add(await arena.Entered(arena.People[at]));
        for (var at = 1; at <= jurors; at++)
            await arena.Juror(arena.People[entries + at]);
        arena.PassTheDeadline();
        return (arena, entered);
    }

    private static async Task Score(Arena arena, List<ChallengeEntryId> entries, int?[][] marks)
    {
        var jury = (await arena.Show(arena.Runs)).Jury.Select(j => j.Id).OrderBy(arena.People.IndexOf).ToList();
        foreach (var (juror, row) in marks.Index())
        foreach (var (at, mark) in row.Index())
            if (mark is { } given)
                (await arena.Score(jury[juror], entries[at], given)).Errors.ShouldBeEmpty();
    }
}
