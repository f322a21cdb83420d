namespace Juluo.Challenges.Tests;

public sealed class ChallengeTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with drafts in the list
    public async Task Until_it_is_opened_only_those_who_run_it_know_of_a_challenge()
    {
        var arena = await Arena.Of(ground, 2, open: false, isPublic: true);
        foreach (var who in new PersonId?[] { arena.People[1], null })
        {
            (await arena.Good<ListChallenges, Nothing, ListChallenges.Output>(who, new())).Challenges.ShouldBeEmpty();
            (
                await arena.Bad<ShowChallenge, ShowChallenge.Input, ShowChallenge.Output>(who, new(arena.Challenge))
            ).ShouldBeOfType<NotFound>();
        }

        await arena.Good<OpenChallenge, OpenChallenge.Input, Done>(arena.Runs, new(arena.Challenge));
        (await arena.Good<ListChallenges, Nothing, ListChallenges.Output>(null, new())).Challenges.ShouldHaveSingleItem();
        (
            await arena.Bad<OpenChallenge, OpenChallenge.Input, Done>(arena.Runs, new(arena.Challenge))
        ).ShouldBeOfType<ChallengeErrors.OpenAlready>();
    }

    [Fact]
    public async Task Who_does_not_run_a_challenge_changes_nothing_of_it_and_operators_do()
    {
        var arena = await Arena.Of(ground, 3);
        (
            await arena.Bad<CancelChallenge, CancelChallenge.Input, Done>(arena.People[1], new(arena.Challenge, "不辦了"))
        ).ShouldBeOfType<ChallengeErrors.OnlyForOrganisers>();
        (
            await arena.Bad<ShowChallengeSettings, ShowChallengeSettings.Input, ShowChallengeSettings.Output>(
                arena.People[1],
                new(arena.Challenge)
            )
        ).ShouldBeOfType<NotFound>();
        (
            await arena.Do<CancelChallenge, CancelChallenge.Input, Done>(
                arena.People[1],
                new(arena.Challenge, "場地淹水"),
                also: ChallengeRights.Manage
            )
        ).Errors.ShouldBeEmpty();
        (await arena.Show(arena.People[2])).Challenge.CallingOff.ShouldBe("場地淹水");
        await arena.Good<ResumeChallenge, ResumeChallenge.Input, Done>(arena.Runs, new(arena.Challenge));
        (await arena.Show(arena.People[2])).Challenge.CalledOffAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_gets_a_sentence()
    {
        var arena = await Arena.Of(ground, 1);
        var wrong = await arena.Do<StartChallenge, StartChallenge.Input, Created<ChallengeId>>(
            arena.Runs,
            arena.Start() with
            {
                Title = null,
                TeamLeast = 5,
                TeamMost = 2,
                EndsOn = arena.Today.PlusDays(-1),
                VoteUntil = null,
            }
        );
        wrong
            .Errors.Select(e => e.GetType())
            .ShouldBe([typeof(NameMissing), typeof(ChallengeErrors.MostBelowLeast), typeof(ChallengeErrors.DeadlinePast)]);
        (
            await arena.Bad<StartChallenge, StartChallenge.Input, Created<ChallengeId>>(
                arena.Runs,
                arena.Start() with
                {
                    VoteUntil = arena.Today.PlusDays(3),
                }
            )
        ).ShouldBeOfType<ChallengeErrors.VoteEndsTooEarly>();
    }

    [Fact]
    public async Task At_home_stand_the_sheets_that_wait_and_what_is_to_be_handed_in()
    {
        var arena = await Arena.Of(ground, 4);
        await arena.Good<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[2]));
        (await Home(arena, arena.People[2])).Invited.ShouldHaveSingleItem();
        await arena.Good<AnswerJuryInvitation, AnswerJuryInvitation.Input, Done>(arena.People[2], new(arena.Challenge, true));
        (await arena.Enter(arena.People[1], await arena.Project(arena.People[1]))).Errors.ShouldBeEmpty();
        var submit = (await Home(arena, arena.People[1])).Submit.ShouldHaveSingleItem();
        (await arena.Waits(arena.People[1])).ShouldBe([("submission", $"/challenges/{arena.Challenge}/entries/{submit.Entry}")]);
        arena.PassTheDeadline();
        (await Home(arena, arena.People[2])).Score.Single().Sheets.ShouldBe(1);
        (await arena.Waits(arena.People[2])).ShouldBe([("score", $"/challenges/{arena.Challenge}/jury")]);
        (await arena.Waits(arena.People[1])).ShouldBeEmpty("nothing can be handed in after the deadline");
        (await arena.Score(arena.People[2], submit.Entry, 7)).Errors.ShouldBeEmpty();
        (await arena.Waits(arena.People[2])).ShouldBeEmpty();
        (await arena.Waits(arena.Runs)).ShouldBe([("results", $"/challenges/{arena.Challenge}/rounds/1")]);
        (await arena.Bad<MyChallengesAtHome, Nothing, MyChallengesAtHome.Output>(arena.People[3], new())).ShouldBeOfType<NotFound>();
    }

    private static Task<MyChallengesAtHome.Output> Home(Arena arena, PersonId who) =>
        arena.Good<MyChallengesAtHome, Nothing, MyChallengesAtHome.Output>(who, new());
}
