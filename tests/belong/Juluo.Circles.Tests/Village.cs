using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Circles.Tests;

/// <summary>A circle of a community, and its members' actions through the slices of the program.</summary>
internal sealed class Village(Ground ground, Community here, List<PersonId> people)
{
    public Community Here => here;

    /// <summary>The members of the circle; the first coordinates it.</summary>
    public List<PersonId> People => people;

    public CircleId Circle { get; private set; }

    public static async Task<Village> Of(Ground ground, int members, CircleKind kind = CircleKind.WorkingCircle, bool byShare = false)
    {
        var here = await ground.Found("村");
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Enumerable
                            .Range(1, members)
                            .Select(i => Neighbourhood.Someone($"村民{i:D2}") with { Email = $"v{i}@example.org" }),
                    ],
                    default
                )
        );
        var village = new Village(ground, here, [.. added.Value]);
        var founded = await village.Good<StartCircle, StartCircle.Input, StartCircle.Output>(
            village.People[0],
            new(kind)
            {
                Name = new("委員會"),
                Entry = CircleEntry.Open,
                Par = kind == CircleKind.CoOperative ? "100" : null,
                ByShare = byShare,
            }
        );
        village.Circle = founded.Id;
        foreach (var person in village.People.Skip(1))
            await village.Good<JoinCircle, JoinCircle.Input, JoinCircle.Output>(person, new(village.Circle));
        return village;
    }

    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId who, TInput input, bool manages = false)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
                s.Ask<TSlice, TInput, TOutput>(
                    input,
                    here.AsCaller(who) with
                    {
                        Permissions = new HashSet<string>([
                            CircleRights.TakePartIn,
                            CircleRights.Vote,
                            .. manages ? [CircleRights.Manage] : Array.Empty<string>(),
                        ]),
                    }
                )
        );

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    public async Task<DecisionId> Open(
        DecisionMethod method,
        bool secret = false,
        int quorum = 0,
        int proxies = 2,
        string? labels = null,
        string title = "買新的桌子"
    )
    {
        var proposed = await Good<ProposeDecision, ProposeDecision.Input, ProposeDecision.Output>(
            people[0],
            new(Circle)
            {
                Title = title,
                Text = "用公款買。",
                Method = method,
                Secret = secret,
                QuorumPercent = quorum,
                MostProxies = proxies,
                Labels = labels,
            }
        );
        await Good<OpenBallot, OpenBallot.Input, OpenBallot.Output>(people[0], new(proposed.Id));
        return proposed.Id;
    }

    public Task<Outcome<CastBallot.Output>> Cast(
        DecisionId decision,
        PersonId who,
        string choice,
        string? reason = null,
        params PersonId[] whose
    ) => Do<CastBallot, CastBallot.Input, CastBallot.Output>(who, new(decision, whose, choice, reason));

    public async Task<DecisionResult> Close(DecisionId decision)
    {
        await Good<CloseBallot, CloseBallot.Input, Done>(people[0], new(decision));
        return (await Show(decision)).Decision.Result!;
    }

    public Task<ShowDecision.Output> Show(DecisionId decision, PersonId? who = null) =>
        Good<ShowDecision, ShowDecision.Input, ShowDecision.Output>(who ?? people[0], new(decision));

    /// <summary>Runs SQL with the pages' own role, to test what even a faulty page could not do.</summary>
    public Task<int> Sql(string sql, params object?[] values) =>
        ground.In(
            here,
            async s =>
            {
                await using var command = s.GetRequiredService<UnitOfWork>().Command(sql, [here.Id.Value, .. values]);
                return await command.ExecuteNonQueryAsync();
            }
        );
}
