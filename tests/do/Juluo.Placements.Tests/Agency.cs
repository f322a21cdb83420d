using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Placements.Tests;

/// <summary>A community with a studio that lends, an agency that hosts and a foundation that pays, and what its people do in placements by the slices of the program.</summary>
internal sealed class Agency(Ground ground, Community here, List<PersonId> people, List<OrganisationId> organisations)
{
    public Community Here => here;

    public List<PersonId> People => people;

    /// <summary>The first has the first two people, the second the third, the last has no one.</summary>
    public List<OrganisationId> Organisations => organisations;

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    public static async Task<Agency> Of(Ground ground, int members)
    {
        var here = await ground.Found("駐點之家");
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Enumerable
                            .Range(1, members)
                            .Select(i =>
                                Neighbourhood.Someone($"夥伴{i:D2}") with
                                {
                                    Email = $"p{i}@example.org",
                                    PresenceCounts = true,
                                    Roles = [Role.Member],
                                }
                            ),
                    ],
                    default
                )
        );
        List<PersonId> people = [.. added.Value];
        var since = new LocalDate(2025, 9, 1);
        var organisations = await ground.In(
            here,
            s =>
                s.GetRequiredService<OrganisationsFacade>()
                    .Add(
                        [
                            new("柳樹設計", OrganisationKind.Studio)
                            {
                                Trade = new("設計", "Design"),
                                People = [(people[0], "設計師", since), (people[1], "設計師", since)],
                            },
                            new("水利處", OrganisationKind.Agency) { People = [(people[2], "科長", since)] },
                            new("河岸基金會", OrganisationKind.Association),
                        ],
                        default
                    )
        );
        return new(ground, here, people, [.. organisations.Value]);
    }

    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
            {
                var words = new Words(s.GetRequiredService<Catalogue>(), Languages.English, here.Zone);
                object[] given = typeof(TSlice).GetConstructors()[0].GetParameters().Any(p => p.ParameterType == typeof(Words))
                    ? [words]
                    : [];
                return ActivatorUtilities
                    .CreateInstance<TSlice>(s, given)
                    .Handle(
                        input,
                        who is { } person
                            ? here.AsCaller(person) with
                            {
                                Permissions = new HashSet<string>(
                                    [ProjectRights.See, PlacementRights.Post, PlacementRights.TakePart, .. also],
                                    StringComparer.Ordinal
                                ),
                            }
                            : Caller.Visitor(here, Languages.English),
                        default
                    );
            }
        );

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input, also);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    public async Task<Error> Bad<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => (await Do<TSlice, TInput, TOutput>(who, input, also)).Errors.Single();

    public Task Run<TJob>()
        where TJob : Job =>
        ground.In(
            here,
            async s =>
            {
                await ActivatorUtilities.CreateInstance<TJob>(s).Run(here, default);
                return true;
            }
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

    public Task<List<string>> Told(PersonId who) =>
        Rows(work =>
            work.List<string>(
                $"select sentence from delivery.notification where community_id = {here} and person_id = {who} order by id",
                default
            )
        );

    public Task<List<string>> Interactions() =>
        Rows(work =>
            work.List<string>(
                $"select payload::text from delivery.outbox where community_id = {here} and kind = 'interaction' order by id",
                default
            )
        );

    /// <summary>Who speaks for the host, the agency.</summary>
    public PersonId Host => People[2];

    public async Task<PlacementId> Post(Func<PostPlacement.Input, PostPlacement.Input>? with = null)
    {
        var input = new PostPlacement.Input
        {
            Title = new("開放資料駐點", "Open data fellow"),
            About = "把水位資料整理成大家能用的。",
            Host = Organisations[1],
            StartsOn = Today.PlusDays(10),
            EndsOn = Today.PlusDays(190),
            Days = "2.5",
            ApplyUntil = Today.PlusDays(5),
        };
        return (await Good<PostPlacement, PostPlacement.Input, Created<PlacementId>>(Host, with?.Invoke(input) ?? input)).Id;
    }

    public async Task<PlacementCandidateId> Stand(PlacementId id, PersonId who) =>
        (await Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(who, new(id, "我做過水位站。"))).Id;

    /// <summary>A placement of the community's form whose fellow is the fourth person.</summary>
    public async Task<PlacementId> WithFellow(Func<PostPlacement.Input, PostPlacement.Input>? with = null)
    {
        var id = await Post(with);
        var candidate = await Stand(id, People[3]);
        await Good<ChooseCandidate, ChooseCandidate.Input, Done>(Host, new(id, candidate));
        await Good<ConfirmCandidate, ConfirmCandidate.Input, Done>(People[0], new(id, candidate, true), PlacementRights.Confirm);
        return id;
    }

    public Task<WritePlacementAgreement.Output> Agree(PlacementId id, string work = "整理水位資料") =>
        Good<WritePlacementAgreement, WritePlacementAgreement.Input, WritePlacementAgreement.Output>(
            Host,
            new(id)
            {
                Work = work,
                Pay = "由機關付",
                Rights = "開放授權",
                Leaving = "一個月前說",
            }
        );

    public Task<Outcome<Done>> Sign(PlacementId id, PersonId who, WritePlacementAgreement.Output version) =>
        Do<SignPlacementAgreement, SignPlacementAgreement.Input, Done>(
            who,
            new(id, version.Number, version.Hash, $"夥伴{People.IndexOf(who) + 1:D2}", Agreed: true)
        );

    public Task<ShowPlacement.Output> Show(PlacementId id, PersonId? who) =>
        Good<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(who, new(id));
}
