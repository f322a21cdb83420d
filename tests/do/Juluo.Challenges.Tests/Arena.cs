using Juluo.Projects;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Challenges.Tests;

/// <summary>A challenge of a community, and what its people do in it by the slices of the program.</summary>
internal sealed class Arena(Ground ground, Community here, List<PersonId> people)
{
    public Community Here => here;

    /// <summary>People of the community; the first runs the challenge.</summary>
    public List<PersonId> People => people;

    public PersonId Runs => people[0];

    public ChallengeId Challenge { get; private set; }

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    /// <param name="open">The challenge is open to entries.</param>
    /// <param name="vote">There is a public vote, for three weeks.</param>
    public static async Task<Arena> Of(
        Ground ground,
        int members,
        bool open = true,
        int least = 1,
        bool isPublic = false,
        bool vote = false
    )
    {
        var here = await ground.Found("挑戰");
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Enumerable
                            .Range(1, members)
                            .Select(i => Neighbourhood.Someone($"夥伴{i:D2}") with { Email = $"p{i}@example.org", PresenceCounts = true }),
                    ],
                    default
                )
        );
        var arena = new Arena(ground, here, [.. added.Value]);
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
                Name = new($"專案{people.IndexOf(team[0])}", $"Project {people.IndexOf(team[0])}"),
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

    /// <summary>Enters a project of some people, who hand something in.</summary>
    public async Task<ChallengeEntryId> Entered(params PersonId[] team)
    {
        var entered = await Enter(team[0], await Project(team));
        entered.Errors.ShouldBeEmpty();
        await Submit(team[0], entered.Value.Id);
        return entered.Value.Id;
    }

    public async Task Submit(PersonId who, ChallengeEntryId entry, string text = "做好了。") =>
        (await Do<SubmitEntry, SubmitEntry.Input, Done>(who, new(Challenge, entry, text))).Errors.ShouldBeEmpty();

    public async Task Juror(PersonId person)
    {
        await Good<InviteJuror, InviteJuror.Input, Done>(Runs, new(Challenge, person));
        await Good<AnswerJuryInvitation, AnswerJuryInvitation.Input, Done>(person, new(Challenge, true));
    }

    /// <summary>A juror gives one mark for all criteria.</summary>
    public async Task<Outcome<Done>> Score(PersonId juror, ChallengeEntryId entry, int mark, bool handIn = true)
    {
        var criteria = await ground.In(
            here,
            s => new RubricStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Of(Challenge, default)
        );
        return await Do<SaveSheet, SaveSheet.Input, Done>(
            juror,
            new(Challenge, entry, criteria.ConvertAll(c => $"{c.Id}:{mark}"), $"{mark} 分的理由", handIn)
        );
    }

    public void PassTheDeadline() => ground.Time.Pass(TimeSpan.FromDays(8));

    public Task<Outcome<Done>> Close(int round = 1) => Do<CloseScoring, CloseScoring.Input, Done>(Runs, new(Challenge, round));

    public Task<Outcome<Done>> Publish(int round = 1, IReadOnlyList<ChallengeEntryId>? chosen = null, string? why = null) =>
        Do<PublishResults, PublishResults.Input, Done>(Runs, new(Challenge, round, chosen, why));

    public Task<ShowChallengeRound.Output> Round(PersonId? who, int round = 1) =>
        Good<ShowChallengeRound, ShowChallengeRound.Input, ShowChallengeRound.Output>(who, new(Challenge, round));

    public Task<ShowChallenge.Output> Show(PersonId? who) =>
        Good<ShowChallenge, ShowChallenge.Input, ShowChallenge.Output>(who, new(Challenge));

    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId? who, TInput input, bool manages = false)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
                (
                    typeof(TSlice) == typeof(StartChallenge)
                        ? ActivatorUtilities.CreateInstance<TSlice>(s, ground.Words)
                        : ActivatorUtilities.CreateInstance<TSlice>(s)
                ).Handle(
                    input,
                    who is { } person
                        ? here.AsCaller(person) with
                        {
                            Permissions = new HashSet<string>([
                                ProjectRights.See,
                                ProjectRights.Start,
                                ProjectRights.TakePart,
                                ChallengeRights.Start,
                                ChallengeRights.TakePart,
                                .. manages ? [ChallengeRights.Manage] : Array.Empty<string>(),
                            ]),
                        }
                        : Caller.Visitor(here, Languages.English),
                    default
                )
        );

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId? who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    public async Task<Error> Bad<TSlice, TInput, TOutput>(PersonId? who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => (await Do<TSlice, TInput, TOutput>(who, input)).Errors.Single();

    /// <summary>SQL as the pages' own role, to see what even a wrong page could not do.</summary>
    public Task<int> Sql(string sql, params object?[] values) =>
        ground.In(
            here,
            async s =>
            {
                await using var command = s.GetRequiredService<UnitOfWork>().Command(sql, [here.Id.Value, .. values]);
                return await command.ExecuteNonQueryAsync();
            }
        );

    /// <summary>The name of the rule by which the database refuses.</summary>
    public async Task<string?> Refused(string sql, params object?[] values) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(Sql(sql, values))).ConstraintName;

    public Task Run<TJob>()
        where TJob : Job => ground.In(here, s => ActivatorUtilities.CreateInstance<TJob>(s).Run(here, default));

    public Task<List<T>> Rows<T>(Func<UnitOfWork, Task<List<T>>> read) => ground.In(here, s => read(s.GetRequiredService<UnitOfWork>()));
}
