using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>States of a challenge: the actions that each allows, and its readers.</summary>
public sealed class ChallengeStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public void The_moment_of_a_deadline_is_still_in_time_and_the_next_is_not()
    {
        var (deadline, opened) = (Instant.FromUtc(2026, 12, 1, 4, 0), Instant.FromUtc(2026, 11, 1, 0, 0));
        var next = deadline + Duration.FromMilliseconds(1);
        var end = deadline + Duration.FromDays(7);
        var open = Made(deadline, opened, end);
        open.Stage(deadline).ShouldBe(ChallengeStage.Open);
        open.Stage(next).ShouldBe(ChallengeStage.Judged);
        (open with { OpenedAt = null }).Stage(next).ShouldBe(ChallengeStage.Draft);
        (open with { OverAt = next }).Stage(next).ShouldBe(ChallengeStage.Over);
        (open with { OverAt = next, CalledOffAt = next }).Stage(next).ShouldBe(ChallengeStage.CalledOff);
        (open.IsVoted(deadline), open.IsVoted(next), open.IsVoted(end), open.IsVoted(end + Duration.FromMilliseconds(1))).ShouldBe(
            (false, true, true, false)
        );
        (open with { VoteUntil = null }).IsVoted(next).ShouldBeFalse();
        (open with { CalledOffAt = next }).IsVoted(next).ShouldBeFalse();
        (open.ShowsGallery(member: true, deadline), open.ShowsGallery(member: true, next), open.ShowsGallery(member: false, next)).ShouldBe(
            (false, true, false)
        );
        (open with { LastPublishedAt = next }).ShowsGallery(member: false, next).ShouldBeTrue();
        new ChallengeRound(1, deadline, null, null, null, null).Stage(deadline).ShouldBe(RoundStage.Open);
        new ChallengeRound(1, deadline, null, null, null, null).Stage(next).ShouldBe(RoundStage.Judged);
    }

    [Fact]
    public async Task A_challenge_opens_before_its_deadline_and_not_while_it_is_called_off()
    {
        var arena = await Arena.Of(ground, 2, open: false);
        await CallOff(arena, "場地沒了");
        (await Open(arena)).Errors.Single().ShouldBeOfType<ChallengeErrors.CalledOff>();
        await Resume(arena);
        (
            await arena.Bad<ResumeChallenge, ResumeChallenge.Input, Done>(arena.Runs, new(arena.Challenge))
        ).ShouldBeOfType<ChallengeErrors.NotCalledOff>();
        arena.PassTheDeadline();
        (await Open(arena)).Errors.Single().ShouldBeOfType<ChallengeErrors.FirstDeadlinePast>();
    }

    [Fact]
    public async Task While_it_is_called_off_nothing_goes_on_and_all_who_are_concerned_learn_why()
    {
        var arena = await Arena.Of(ground, 5, vote: true);
        var entry = await arena.Entered(arena.People[1], arena.People[2]);
        await arena.Juror(arena.People[3]);
        (await arena.Bad<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, " "))).ShouldBe(
            new Missing("words")
        );
        await CallOff(arena, "颱風");
        foreach (var who in arena.People[1..4])
            (await arena.Told(who)).ShouldContain("challenges.told.called-off");
        (await arena.Told(arena.People[4])).ShouldNotContain("challenges.told.called-off");
        (
            await arena.Bad<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, "又一次"))
        ).ShouldBeOfType<ChallengeErrors.CalledOff>();
        (await arena.Enter(arena.People[4], await arena.Project(arena.People[4])))
            .Errors.Single()
            .ShouldBeOfType<ChallengeErrors.CalledOff>();
        (
            await arena.Bad<SendEntry, SendEntry.Input, Done>(arena.People[1], new(arena.Challenge, entry, "改"))
        ).ShouldBeOfType<ChallengeErrors.CalledOff>();
        arena.PassTheDeadline();
        (await arena.Score(arena.People[3], entry, 5)).Errors.Single().ShouldBeOfType<ChallengeErrors.CalledOff>();
        (
            await arena.Bad<VoteForEntry, VoteForEntry.Input, Done>(arena.People[4], new(arena.Challenge, entry))
        ).ShouldBeOfType<VoteErrors.NotNow>();
        (await arena.Close()).Errors.ShouldBeEmpty();
        (await arena.Publish()).Errors.Single().ShouldBeOfType<ChallengeErrors.CalledOff>();
        await Resume(arena);
        (await arena.Publish()).Errors.ShouldBeEmpty();
        (
            await arena.Bad<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, "太遲"))
        ).ShouldBeOfType<ChallengeErrors.IsOver>();
        (
            await arena.Bad<InviteJuror, InviteJuror.Input, Done>(arena.Runs, new(arena.Challenge, arena.People[4]))
        ).ShouldBeOfType<ChallengeErrors.IsOver>();
    }

    [Fact]
    public async Task Programs_outside_learn_once_that_it_opened_and_that_results_are_out()
    {
        var arena = await Arena.Of(ground, 3, open: false);
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(arena))))).Count(o => !o.Failed).ShouldBe(1);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        arena.PassTheDeadline();
        await arena.Score(arena.People[2], entry, 5);
        await arena.Close();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => arena.Publish())));
        (
            await arena.Rows(w =>
                w.List<string>(
                    $"select payload ->> 'change' from delivery.outbox where community_id = {arena.Here} and kind = 'challenges.challenge.changed' order by id",
                    default
                )
            )
        ).ShouldBe(["opened", "published"]);
    }

    [Fact]
    public async Task A_visitor_reads_a_public_challenge_without_its_jury_and_before_results_without_entries()
    {
        var arena = await Arena.Of(ground, 4, isPublic: true);
        var entry = await arena.Entered(arena.People[1]);
        await arena.Juror(arena.People[2]);
        var shown = await arena.Show(null);
        (shown.Entries.Count, shown.Jury.Count, shown.Runs, shown.Gallery, shown.MayEnter.Count).ShouldBe((0, 0, false, false, 0));
        arena.PassTheDeadline();
        await arena.Score(arena.People[2], entry, 5);
        await arena.Close();
        (
            await arena.Bad<ShowChallengeRound, ShowChallengeRound.Input, ShowChallengeRound.Output>(null, new(arena.Challenge, 1))
        ).ShouldBeOfType<NotFound>();
        await arena.Publish();
        var round = await arena.Round(null);
        (round.Results.Count, round.Sheets.Count, round.People.Count).ShouldBe((1, 0, 0));
        JsonSerializer.Serialize(round, Json.Options).ShouldNotContain($"{arena.People[2]}");
        JsonSerializer.Serialize(await arena.Show(null), Json.Options).ShouldNotContain($"{arena.People[2]}");
    }

    [Fact]
    public async Task A_challenge_of_members_alone_is_nothing_to_visitors()
    {
        var arena = await Arena.Of(ground, 2);
        (await arena.Bad<ShowChallenge, ShowChallenge.Input, ShowChallenge.Output>(null, new(arena.Challenge))).ShouldBeOfType<NotFound>();
        (await arena.Good<ListChallenges, Nothing, ListChallenges.Output>(null, new())).Challenges.ShouldBeEmpty();
        (await arena.Show(arena.People[1])).Challenge.Id.ShouldBe(arena.Challenge);
    }

    [Fact] // before: a jury of a draft kept a person who had left, and a draft who ran it
    public async Task Who_leaves_is_of_no_jury_and_runs_nothing_also_of_what_is_not_open_yet()
    {
        var arena = await Arena.Of(ground, 4, open: false);
        await arena.Juror(arena.People[1]);
        (await Items(arena, arena.People[1])).Select(i => i.Kind).ShouldBe(["jury"]);
        (await Items(arena, arena.Runs)).Select(i => i.Kind).ShouldBe(["challenge"]);
        foreach (var who in new[] { arena.People[1], arena.Runs })
        {
            await ground.InOrNot(
                arena.Here,
                s =>
                    ActivatorUtilities
                        .CreateInstance<EndMembership>(s)
                        .Handle(
                            new(who),
                            arena.Here.AsCaller(arena.People[2]) with
                            {
                                Permissions = new HashSet<string>(["people.manage"]),
                            },
                            default
                        )
            );
            await ground.In(
                arena.Here,
                s => ActivatorUtilities.CreateInstance<JuriesOfLeaver>(s).React(new(who, PersonState.Alumni, StepKind.Left), default)
            );
            (await Items(arena, who)).ShouldBeEmpty();
        }

        var settings = await arena.Good<ShowChallengeSettings, ShowChallengeSettings.Input, ShowChallengeSettings.Output>(
            arena.People[2],
            new(arena.Challenge),
            ChallengeRights.Manage
        );
        (settings.Jury.Count, settings.Challenge.MadeBy).ShouldBe((0, null));
    }

    [Fact]
    public async Task The_details_are_checked_as_at_first_and_the_vote_ends_after_the_deadline()
    {
        var arena = await Arena.Of(ground, 1);
        var wrong = await arena.Do<ChangeChallenge, ChangeChallenge.Input, Done>(
            arena.Runs,
            new(arena.Challenge)
            {
                Title = new("好走的人行道"),
                TeamLeast = 0,
                TeamMost = 21,
                Prizes = new string('x', Challenge.MostPrizes + 1),
            }
        );
        wrong.Errors.Select(e => e.Field).ShouldBe(["about", "prizes", "teamLeast", "teamMost"]);
        (
            await arena.Bad<ChangeChallenge, ChangeChallenge.Input, Done>(
                arena.Runs,
                new(arena.Challenge)
                {
                    Title = new("好走的人行道"),
                    About = "x",
                    VoteUntil = arena.Today.PlusDays(3),
                }
            )
        ).ShouldBeOfType<ChallengeErrors.VoteEndsTooEarly>();
        (await arena.Refused("update challenges.challenge set team_least = 5, team_most = 4 where community_id = $1")).ShouldBe(
            "team_of_least_to_most"
        );
    }

    private static Challenge Made(Instant deadline, Instant opened, Instant vote) =>
        new(
            new(Guid.CreateVersion7()),
            new("x"),
            "x",
            null,
            null,
            null,
            1,
            4,
            true,
            vote,
            null,
            opened,
            null,
            null,
            deadline,
            null,
            null,
            0
        );

    private static Task<Outcome<Done>> Open(Arena arena) =>
        arena.Do<OpenChallenge, OpenChallenge.Input, Done>(arena.Runs, new(arena.Challenge));

    private static Task<Done> CallOff(Arena arena, string words) =>
        arena.Good<CancelChallenge, CancelChallenge.Input, Done>(arena.Runs, new(arena.Challenge, words));

    private static Task<Done> Resume(Arena arena) =>
        arena.Good<ResumeChallenge, ResumeChallenge.Input, Done>(arena.Runs, new(arena.Challenge));

    private Task<IReadOnlyList<ItemsOfLeaver.Item>> Items(Arena arena, PersonId who) =>
        ground.In(arena.Here, s => ActivatorUtilities.CreateInstance<JuriesOfLeaver>(s).Of(who, default));
}
