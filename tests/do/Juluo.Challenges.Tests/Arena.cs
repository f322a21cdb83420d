using Juluo.Projects;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>A challenge of a community, and people's actions in it through the slices of the program.</summary>
internal sealed class Arena(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(
        ground,
        here,
        people,
        ProjectRights.See,
        ProjectRights.Start,
        ProjectRights.TakePart,
        ChallengeRights.Start,
        ChallengeRights.TakePart
    )
{
    public PersonId Runs => People[0];

    public ChallengeId Challenge { get; private set; }

    /// <param name="open">True if the challenge is open to entries.</param>
    /// <param name="vote">True for a public vote, for three weeks.</param>
    public static async Task<Arena> Of(
        Ground ground,
        int members,
        bool open = true,
        int least = 1,
        bool isPublic = false,
        bool vote = false
    )
    {
        var (here, people) = await Gather(ground, "挑戰", members);
        var arena = new Arena(ground, here, people);
        arena.Challenge = (
            await arena.Good<StartChallenge, StartChallenge.Input, Created<ChallengeId>>(arena.Runs, arena.Start(least, isPublic, vote))
        ).Id;
        if (open)
            await arena.Good<OpenChallenge, OpenChallenge.Input, Done>(arena.Runs, new(arena.Challenge));
        return arena;
    }

    public StartChallenge.Input Start(int least = 1, bool isPublic = false, bool vote = false) =>
        new()
        {
            Title = new("好走的人行道", "Sidewalks that work"),
            About = "讓輪椅走得過去。",
            TeamLeast = least,
            TeamMost = 4,
            Public = isPublic,
            EndsOn = Today.PlusDays(7),
            VoteUntil = vote ? Today.PlusDays(21) : null,
        };

    /// <summary>A project of some people, the first of whom leads it.</summary>
    public async Task<ProjectId> Project(params PersonId[] team)
    {
        var started = await Good<StartProject, StartProject.Input, Created<ProjectId>>(
            team[0],
            new()
            {
                Name = new($"專案{People.IndexOf(team[0])}", $"Project {People.IndexOf(team[0])}"),
                StartsOn = Today,
                EndsOn = Today.PlusMonths(2),
            }
        );
        foreach (var person in team.Skip(1))
            await Join(started.Id, team[0], person);
        return started.Id;
    }

    public async Task Join(ProjectId project, PersonId lead, PersonId person)
    {
        await Good<InviteToTeam, InviteToTeam.Input, Done>(lead, new(project, person));
        await Good<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(person, new(project, true));
    }

    public Task<Outcome<Created<ChallengeEntryId>>> Enter(PersonId lead, ProjectId project) =>
        Do<EnterChallenge, EnterChallenge.Input, Created<ChallengeEntryId>>(lead, new(Challenge, project, "我們這樣做。"));

    /// <summary>Enters a project of some people, who submit something.</summary>
    public async Task<ChallengeEntryId> Entered(params PersonId[] team)
    {
        var entered = await Enter(team[0], await Project(team));
        entered.Errors.ShouldBeEmpty();
        await Submit(team[0], entered.Value.Id);
        return entered.Value.Id;
    }

    public async Task Submit(PersonId who, ChallengeEntryId entry, string text = "做好了。") =>
        (await Do<SendEntry, SendEntry.Input, Done>(who, new(Challenge, entry, text))).Errors.ShouldBeEmpty();

    public async Task Juror(PersonId person)
    {
        await Good<InviteJuror, InviteJuror.Input, Done>(Runs, new(Challenge, person));
        await Good<AnswerJuryInvitation, AnswerJuryInvitation.Input, Done>(person, new(Challenge, true));
    }

    /// <summary>A juror gives one mark for all criteria.</summary>
    public async Task<Outcome<Done>> Score(PersonId juror, ChallengeEntryId entry, int mark, bool handIn = true)
    {
        var criteria = await Ground.In(
            Here,
            s => new RubricStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Of(Challenge, default)
        );
        return await Do<SaveSheet, SaveSheet.Input, Done>(
            juror,
            new(Challenge, entry, criteria.ConvertAll(c => $"{c.Id}:{mark}"), $"{mark} 分的理由", handIn)
        );
    }

    public void PassTheDeadline() => Ground.Time.Pass(TimeSpan.FromDays(8));

    public Task<Outcome<Done>> Close(int round = 1) => Do<CloseScoring, CloseScoring.Input, Done>(Runs, new(Challenge, round));

    public Task<Outcome<Done>> Publish(int round = 1, IReadOnlyList<ChallengeEntryId>? chosen = null, string? why = null) =>
        Do<PublishChallengeResults, PublishChallengeResults.Input, Done>(Runs, new(Challenge, round, chosen, why));

    public Task<ShowChallengeRound.Output> Round(PersonId? who, int round = 1) =>
        Good<ShowChallengeRound, ShowChallengeRound.Input, ShowChallengeRound.Output>(who, new(Challenge, round));

    public Task<ShowChallenge.Output> Show(PersonId? who) =>
        Good<ShowChallenge, ShowChallenge.Input, ShowChallenge.Output>(who, new(Challenge));
}
