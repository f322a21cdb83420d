using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>A project of a community, and what its people do in it by the slices of the program.</summary>
internal sealed class Studio(Ground ground, Community here, List<PersonId> people)
{
    public Community Here => here;

    /// <summary>People of the community; the first leads the project.</summary>
    public List<PersonId> People => people;

    public ProjectId Project { get; private set; }

    /// <param name="team">How many of the people are in the team.</param>
    public static async Task<Studio> Of(
        Ground ground,
        int members,
        int team = 1,
        ProjectVisibility visibility = ProjectVisibility.Community
    )
    {
        var here = await ground.Found("工作室");
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
        var studio = new Studio(ground, here, [.. added.Value]);
        var started = await studio.Good<StartProject, StartProject.Input, Created<ProjectId>>(
            studio.People[0],
            new()
            {
                Name = new("散步地圖", "A walking map"),
                StartsOn = studio.Today,
                EndsOn = studio.Today.PlusMonths(2),
                Visibility = visibility,
            }
        );
        studio.Project = started.Id;
        foreach (var person in studio.People.Skip(1).Take(team - 1))
            await studio.Join(person);
        return studio;
    }

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    public async Task Join(PersonId person)
    {
        await Good<InviteToTeam, InviteToTeam.Input, Done>(people[0], new(Project, person));
        await Good<AnswerTeamInvitation, AnswerTeamInvitation.Input, Done>(person, new(Project, true));
    }

    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId? who, TInput input, bool manages = false)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
                ActivatorUtilities
                    .CreateInstance<TSlice>(s)
                    .Handle(
                        input,
                        who is { } person
                            ? here.AsCaller(person) with
                            {
                                Permissions = new HashSet<string>([
                                    ProjectRights.See,
                                    ProjectRights.Start,
                                    ProjectRights.TakePart,
                                    .. manages ? [ProjectRights.Manage] : Array.Empty<string>(),
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

    public Task<ShowProject.Output> Show(PersonId? who) => Good<ShowProject, ShowProject.Input, ShowProject.Output>(who, new(Project));

    public Task<WriteTeamAgreement.Output> Agree(params string[] shares) =>
        Good<WriteTeamAgreement, WriteTeamAgreement.Input, WriteTeamAgreement.Output>(people[0], Terms(shares));

    public WriteTeamAgreement.Input Terms(params string[] shares) =>
        new(Project)
        {
            Work = "一人畫，一人走。",
            Rights = "共有。",
            Leaving = "兩週前說。",
            People = [.. people.Take(shares.Length)],
            Shares = shares,
        };

    public Task<Outcome<Done>> Sign(PersonId who, WriteTeamAgreement.Output version) =>
        Do<SignTeamAgreement, SignTeamAgreement.Input, Done>(
            who,
            new(Project, version.Number, version.Hash, $"夥伴{people.IndexOf(who) + 1:D2}", Agreed: true)
        );

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

    public Task<List<T>> Rows<T>(Func<UnitOfWork, Task<List<T>>> read) => ground.In(here, s => read(s.GetRequiredService<UnitOfWork>()));
}
