using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>The rounds of a challenge one after another.</summary>
public sealed class RoundStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_round_comes_after_the_last_takes_some_and_there_are_six_at_most()
    {
        var arena = await Arena.Of(ground, 1);
        (await Add(arena, 7, 3)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.BeforeTheLast>();
        (await Add(arena, 14, 0)).Errors.Single().ShouldBe(new ChallengeRoundErrors.TakesOutOfRange(ChallengeRound.MostTakes));
        for (var round = 2; round <= ChallengeRound.Most; round++)
            (await Add(arena, 7 * round, 3)).Value.Round.ShouldBe(round);
        (await Add(arena, 70, 3)).Errors.Single().ShouldBe(new ChallengeRoundErrors.TooMany(ChallengeRound.Most));
        (await arena.Refused("update challenges.challenge_round set takes = null where community_id = $1 and number = 2")).ShouldBe(
            "later_rounds_take_some"
        );
        (await arena.Refused("update challenges.challenge_round set published_at = now() where community_id = $1")).ShouldBe(
            "published_once_closed"
        );
    }

    [Fact] // before: an error of the program for all but one
    public async Task Of_rounds_that_are_added_at_once_each_has_its_number()
    {
        var arena = await Arena.Of(ground, 1);
        var added = await Task.WhenAll(Enumerable.Range(2, 3).Select(i => Task.Run(() => Add(arena, 7 * i, 3))));
        added.SelectMany(a => a.Errors).ShouldAllBe(e => e is ChallengeRoundErrors.BeforeTheLast);
        var rounds = (await arena.Show(arena.Runs)).Rounds;
        rounds.Count.ShouldBe(1 + added.Count(a => !a.Failed));
        rounds.Zip(rounds.Skip(1)).ShouldAllBe(p => p.First.EndsAt < p.Second.EndsAt);
    }

    [Theory] // before: two who were a moment apart locked two rounds, and gave one number twice
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_round_that_is_added_waits_for_others_who_add_one_and_for_what_is_done_to_the_last(int held)
    {
        var arena = await Arena.Of(ground, 1);
        (await Add(arena, 14, 3)).Errors.ShouldBeEmpty();
        var adding = await ground.In(
            arena.Here,
            async s =>
            {
                await new ChallengeRoundStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Hold(
                    arena.Challenge,
                    held,
                    default
                );
                var adding = Task.Run(() => Add(arena, 21, 3));
                await arena.UntilOneWaitsFor("challenges.challenge_round");
                return new[] { adding };
            }
        );
        (await adding[0]).Value.Round.ShouldBe(3);
    }

    [Fact] // before: the first deadline was put off until after the vote, and no one could vote
    public async Task A_deadline_stays_between_its_neighbours_and_before_the_end_of_the_vote()
    {
        var arena = await Arena.Of(ground, 1, vote: true);
        await Add(arena, 14, 3);
        await Add(arena, 40, 2);
        (await Change(arena, 2, 7, 3)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.BeforeTheLast>();
        (await Change(arena, 2, 40, 3)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.AfterTheNext>();
        (await Change(arena, 2, 39, null)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.TakesOutOfRange>();
        (await Change(arena, 2, 39, 4)).Errors.ShouldBeEmpty();
        (await Change(arena, 1, 30, null)).Errors.Single().ShouldBeOfType<ChallengeErrors.VoteEndsTooEarly>();
        (await Change(arena, 1, 20, null)).Errors.ShouldBeEmpty();
        (await Change(arena, 9, 20, null)).Errors.Single().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Only_the_last_round_is_removed_and_not_once_the_one_before_is_published()
    {
        var arena = await Arena.Of(ground, 3);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        (await Remove(arena, 1)).Errors.Single().ShouldBeOfType<NotFound>("a challenge has a round");
        await Add(arena, 20, 3);
        await Add(arena, 30, 2);
        (await Remove(arena, 2)).Errors.Single().ShouldBeOfType<NotFound>();
        (await Remove(arena, 3)).Errors.ShouldBeEmpty();
        arena.PassTheDeadline();
        await arena.Score(arena.People[2], entry, 5);
        await arena.Close();
        await arena.Publish();
        (await Remove(arena, 2)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.PublishedAlready>();
    }

    [Fact]
    public async Task Once_all_have_handed_in_submissions_end_early_and_the_jury_begins()
    {
        var arena = await Arena.Of(ground, 4);
        (await End(arena)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.NotAllIn>("no one has entered");
        var entry = await arena.Entered(arena.People[1]);
        var late = (await arena.Enter(arena.People[2], await arena.Project(arena.People[2]))).Value.Id;
        await arena.Juror(arena.People[3]);
        (await arena.Round(arena.Runs)).MayEnd.ShouldBeFalse();
        (await End(arena)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.NotAllIn>();
        await arena.Submit(arena.People[2], late);
        (await arena.Score(arena.People[3], entry, 5)).Errors.Single().ShouldBeOfType<JuryErrors.NotYet>();
        (await End(arena)).Errors.ShouldBeEmpty();
        (await End(arena)).Errors.Single().ShouldBeOfType<EntryErrors.DeadlinePast>();
        (
            await arena.Bad<SendEntry, SendEntry.Input, Done>(arena.People[2], new(arena.Challenge, late, "再改"))
        ).ShouldBeOfType<EntryErrors.DeadlinePast>();
        (await arena.Score(arena.People[3], entry, 5)).Errors.ShouldBeEmpty();
    }

    [Fact] // seen to fail with either check left out
    public async Task Submissions_do_not_end_in_a_draft_or_before_the_round_before_is_published()
    {
        var (draft, arena) = (await Arena.Of(ground, 1, open: false), await Arena.Of(ground, 2));
        (await End(draft)).Errors.Single().ShouldBeOfType<ChallengeErrors.NotOpen>();
        await arena.Entered(arena.People[1]);
        await Add(arena, 14, 3);
        (
            await arena.Bad<EndSubmissions, EndSubmissions.Input, Done>(arena.Runs, new(arena.Challenge, 2))
        ).ShouldBeOfType<ChallengeRoundErrors.BeforePublished>();
    }

    [Fact]
    public async Task Scoring_is_closed_reopened_and_published_each_in_its_turn()
    {
        var arena = await Arena.Of(ground, 3);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        await Add(arena, 30, 3);
        (await arena.Close()).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.StillOpen>();
        arena.PassTheDeadline();
        (await Reopen(arena)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.NotClosed>();
        (await arena.Publish()).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.NotClosed>();
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Close()).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.ClosedAlready>();
        (await arena.Score(arena.People[2], entry, 5)).Errors.Single().ShouldBeOfType<JuryErrors.Closed>();
        (await Reopen(arena)).Errors.ShouldBeEmpty();
        (await arena.Score(arena.People[2], entry, 5)).Errors.ShouldBeEmpty();
        arena.Pass(Duration.FromDays(30));
        (await arena.Close(2)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.BeforePublished>("the first comes first");
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.ShouldBeEmpty();
        (await Reopen(arena)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.PublishedAlready>();
        (await arena.Publish()).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.PublishedAlready>();
    }

    [Fact]
    public async Task Prizes_are_for_entries_once_results_are_out_and_can_be_taken_back()
    {
        var arena = await Arena.Of(ground, 4);
        var (first, gone) = (await arena.Entered(arena.People[1]), await arena.Entered(arena.People[2]));
        await arena.Juror(arena.People[3]);
        await arena.Good<WithdrawEntry, WithdrawEntry.Input, Done>(arena.People[2], new(arena.Challenge, gone));
        arena.PassTheDeadline();
        await arena.Score(arena.People[3], first, 5);
        await arena.Close();
        (await Award(arena, first)).Errors.Single().ShouldBeOfType<ChallengeRoundErrors.AwardsAfterResults>();
        await arena.Publish();
        (await Award(arena, gone)).Errors.Single().ShouldBe(new NotOffered("entry"));
        (await Award(arena, null, "")).Errors.Select(e => e.Field).ShouldBe(["entry", "prize"]);
        var award = (await Award(arena, first)).Value.Id;
        (
            await arena.Bad<RemoveAward, RemoveAward.Input, Done>(arena.People[1], new(arena.Challenge, award))
        ).ShouldBeOfType<ChallengeErrors.OnlyForOrganisers>();
        await arena.Good<RemoveAward, RemoveAward.Input, Done>(arena.Runs, new(arena.Challenge, award));
        (await arena.Show(arena.Runs)).Awards.ShouldBeEmpty();
        await arena.Good<RestoreAward, RestoreAward.Input, Done>(arena.Runs, new(arena.Challenge, award));
        (await arena.Show(arena.Runs)).Awards.Single().Prize.ShouldBe("首獎");
        (
            await arena.Bad<WithdrawEntry, WithdrawEntry.Input, Done>(arena.People[1], new(arena.Challenge, first))
        ).ShouldBeOfType<ChallengeErrors.IsOver>();
    }

    [Fact] // a law: whatever the sheets say
    public void As_many_go_on_as_the_next_round_takes_or_people_choose_the_rest()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(0, random.Next(1, 9)).Select(_ => new ChallengeEntryId(Guid.CreateVersion7())).ToList();
            var jury = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new PersonId(Guid.CreateVersion7())).ToList();
            ChallengeCriterion[] criteria =
            [
                new(new(Guid.CreateVersion7()), new("一"), 60),
                new(new(Guid.CreateVersion7()), new("二"), 40),
            ];
            var sheets = (
                from entry in entries
                from juror in jury
                where random.Next(4) > 0
                select new ScoreSheet(entry, 1, juror, [random.Next(1, 5), random.Next(1, 5)], null, default, default(Instant))
            ).ToList();
            var takes = random.Next(1, 6);
            var ranking = RoundRanking.Of(1, entries, criteria, sheets, takes);
            ranking.Results.Select(r => r.Entry).ShouldBe(entries, ignoreOrder: true);
            (ranking.Results.Count(r => r.GoesOn) + ranking.Places).ShouldBe(Math.Min(takes, entries.Count));
            (ranking.Open.Count > ranking.Places || ranking.Open.Count == 0).ShouldBeTrue("there is something to choose, or nothing");
            ranking.Results.Where(r => r.GoesOn).ShouldAllBe(r => !ranking.Open.Contains(r.Entry));
            // No entry that is eliminated is placed above one that advances.
            foreach (var on in ranking.Results.Where(r => r.GoesOn && r.Place is not null))
                ranking.Results.Where(r => !r.GoesOn && r.Place < on.Place).ShouldBeEmpty();
            var shuffled = RoundRanking.Of(
                1,
                [.. entries.OrderBy(_ => random.Next())],
                criteria,
                sheets.OrderBy(_ => random.Next()),
                takes
            );
            shuffled
                .Results.ToDictionary(r => r.Entry, r => (r.Place, r.GoesOn))
                .ShouldBe(ranking.Results.ToDictionary(r => r.Entry, r => (r.Place, r.GoesOn)), ignoreOrder: true);
        }
    }

    private static Task<Outcome<AddChallengeRound.Output>> Add(Arena arena, int days, int takes) =>
        arena.Do<AddChallengeRound, AddChallengeRound.Input, AddChallengeRound.Output>(
            arena.Runs,
            new(arena.Challenge, arena.Today.PlusDays(days), null, takes)
        );

    private static Task<Outcome<Done>> Change(Arena arena, int round, int days, int? takes) =>
        arena.Do<ChangeChallengeRound, ChangeChallengeRound.Input, Done>(
            arena.Runs,
            new(arena.Challenge, round, arena.Today.PlusDays(days), null, takes)
        );

    private static Task<Outcome<Done>> Remove(Arena arena, int round) =>
        arena.Do<RemoveChallengeRound, RemoveChallengeRound.Input, Done>(arena.Runs, new(arena.Challenge, round));

    private static Task<Outcome<Done>> End(Arena arena) =>
        arena.Do<EndSubmissions, EndSubmissions.Input, Done>(arena.Runs, new(arena.Challenge, 1));

    private static Task<Outcome<Done>> Reopen(Arena arena) =>
        arena.Do<ReopenScoring, ReopenScoring.Input, Done>(arena.Runs, new(arena.Challenge, 1));

    private static Task<Outcome<Created<ChallengeAwardId>>> Award(Arena arena, ChallengeEntryId? entry, string prize = "首獎") =>
        arena.Do<AddAward, AddAward.Input, Created<ChallengeAwardId>>(arena.Runs, new(arena.Challenge, entry, prize));
}
