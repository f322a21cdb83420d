using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>Several jurors: each has separate sheets and conflicts, and teams are kept apart from them.</summary>
public sealed class JurorsApartTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with other jurors' sheets and conflicts treated as the juror's own, and with others' sheets removed by a conflict
    public async Task Each_juror_has_sheets_and_conflicts_of_their_own()
    {
        var (arena, first, second) = await Judged();
        var (one, other) = (arena.People[3], arena.People[4]);
        foreach (var entry in new[] { first, second })
            (await arena.Score(one, entry, 6)).Errors.ShouldBeEmpty();
        (await arena.Show(other)).Waiting.ShouldBe(2);
        await arena.Good<DeclareConflict, DeclareConflict.Input, Done>(other, new(arena.Challenge, first));
        (await arena.Show(other)).Waiting.ShouldBe(1, "there is no sheet of a conflict");
        var (mine, theirs) = (await Jury(arena, one), await Jury(arena, other));
        (mine.HandedIn.Count, mine.Drafts.Count, mine.Conflicts.Count).ShouldBe((2, 0, 0));
        (theirs.HandedIn.Count, theirs.Conflicts.Single()).ShouldBe((0, first));
        var round = await arena.Round(arena.Runs);
        (round.HandedIn, round.Expected).ShouldBe((2, 3));
    }

    [Fact] // seen to fail with the check of the close left out of either
    public async Task After_the_close_no_conflict_is_declared_or_withdrawn()
    {
        var (arena, first, second) = await Judged();
        var juror = arena.People[3];
        await arena.Good<DeclareConflict, DeclareConflict.Input, Done>(juror, new(arena.Challenge, first));
        (await arena.Score(juror, second, 6)).Errors.ShouldBeEmpty();
        (
            await arena.Good<ShowChallengeSettings, ShowChallengeSettings.Input, ShowChallengeSettings.Output>(
                arena.Runs,
                new(arena.Challenge)
            )
        ).RubricSealed.ShouldBeTrue();
        (await arena.Close()).Errors.ShouldBeEmpty();
        (
            await arena.Bad<DeclareConflict, DeclareConflict.Input, Done>(juror, new(arena.Challenge, second))
        ).ShouldBeOfType<JuryErrors.Closed>();
        (
            await arena.Bad<WithdrawConflict, WithdrawConflict.Input, Done>(juror, new(arena.Challenge, first))
        ).ShouldBeOfType<JuryErrors.Closed>();
    }

    [Fact] // seen to fail with the teams not asked for in the answer
    public async Task An_invited_person_who_has_come_into_a_team_since_cannot_accept()
    {
        var arena = await Arena.Of(ground, 3);
        await arena.Good<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[2]));
        var project = await arena.Project(arena.People[1]);
        (await arena.Enter(arena.People[1], project)).Errors.ShouldBeEmpty();
        await arena.Join(project, arena.People[1], arena.People[2]);
        (
            await arena.Bad<AnswerJuryInvitation, AnswerJuryInvitation.Input, Done>(arena.People[2], new(arena.Challenge, true))
        ).ShouldBeOfType<JuryErrors.YouAreOnTeam>();
    }

    [Fact] // seen to fail with the own team not asked for in the sheet, and in what waits
    public async Task Nothing_waits_for_a_juror_who_has_come_into_a_team()
    {
        var arena = await Arena.Of(ground, 4);
        var project = await arena.Project(arena.People[1]);
        (await arena.Enter(arena.People[1], project)).Errors.ShouldBeEmpty();
        var other = await arena.Entered(arena.People[3]);
        await arena.Juror(arena.People[2]);
        arena.PassTheDeadline();
        (await arena.Show(arena.People[2])).Waiting.ShouldBe(2);
        await arena.Join(project, arena.People[1], arena.People[2]);
        (await arena.Show(arena.People[2])).Waiting.ShouldBe(0);
        (
            await arena.Bad<ShowSheet, ShowSheet.Input, ShowSheet.Output>(arena.People[2], new(arena.Challenge, other))
        ).ShouldBeOfType<JuryErrors.YouAreOnTeam>();
    }

    [Fact] // seen to fail with entries of all rounds judged, and counted
    public async Task In_a_later_round_only_entries_that_went_on_are_judged()
    {
        var arena = await Arena.Of(ground, 5);
        var (first, second) = (await arena.Entered(arena.People[1]), await arena.Entered(arena.People[2]));
        var juror = arena.People[3];
        await arena.Juror(juror);
        await arena.Good<AddChallengeRound, AddChallengeRound.Input, AddChallengeRound.Output>(
            arena.Runs,
            new(arena.Challenge, arena.Today.PlusDays(20), null, 1)
        );
        arena.PassTheDeadline();
        (await arena.Score(juror, first, 9)).Errors.ShouldBeEmpty();
        (await arena.Score(juror, second, 2)).Errors.ShouldBeEmpty();
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.ShouldBeEmpty();
        await arena.Submit(arena.People[1], first, "第二輪。");
        arena.Pass(Duration.FromDays(14));
        (await arena.Score(juror, second, 9)).Errors.Single().ShouldBeOfType<NotFound>();
        (await arena.Round(arena.Runs, 2)).Expected.ShouldBe(1);
        (await arena.Score(juror, first, 9)).Errors.ShouldBeEmpty();
    }

    [Fact] // seen to fail with invited people among the jurors of guard_sheet
    public async Task Even_a_wrong_page_takes_no_sheet_of_an_invited_person()
    {
        var arena = await Arena.Of(ground, 3);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Good<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[2]));
        arena.PassTheDeadline();
        (
            await arena.Refused(
                """
                insert into challenges.score_sheet (community_id, id, challenge_id, entry_id, round, person_id, marks, saved_at)
                values ($1, gen_random_uuid(), $2, $3, 1, $4, '{5,5,5}', $5)
                """,
                arena.Challenge.Value,
                entry.Value,
                arena.People[2].Value,
                ground.Time.GetUtcNow()
            )
        ).ShouldBe("only_jurors_score");
    }

    /// <summary>Two entries, of people 1 and 2, after the deadline; people 3 and 4 judge.</summary>
    private async Task<(Arena Arena, ChallengeEntryId First, ChallengeEntryId Second)> Judged()
    {
        var arena = await Arena.Of(ground, 5);
        var (first, second) = (await arena.Entered(arena.People[1]), await arena.Entered(arena.People[2]));
        await arena.Juror(arena.People[3]);
        await arena.Juror(arena.People[4]);
        arena.PassTheDeadline();
        return (arena, first, second);
    }

    private static Task<ShowJury.Output> Jury(Arena arena, PersonId who) =>
        arena.Good<ShowJury, ShowJury.Input, ShowJury.Output>(who, new(arena.Challenge));
}
