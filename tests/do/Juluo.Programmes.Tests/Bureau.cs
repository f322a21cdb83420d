using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Programmes.Tests;

/// <summary>A community with three organisations, and what its people do with programmes by the slices of the program.</summary>
internal sealed class Bureau(Ground ground, Community here, List<PersonId> people, List<OrganisationId> organisations)
{
    public Community Here => here;

    public List<PersonId> People => people;

    /// <summary>The first has the first two people, the second the third, the last has no one.</summary>
    public List<OrganisationId> Organisations => organisations;

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    public static async Task<Bureau> Of(Ground ground, int members)
    {
        var here = await ground.Found("補助之家");
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
                                    [ProjectRights.See, ProgrammeRights.Post, ProgrammeRights.Apply, .. also],
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

    public async Task<ProgrammeId> Post(Func<PostProgramme.Input, PostProgramme.Input>? with = null)
    {
        var input = new PostProgramme.Input
        {
            Title = new("小巷補助", "Small streets fund"),
            Funder = "市府",
            About = "讓巷子更好走。",
            AmountTo = "300000",
            ClosesOn = Today.PlusDays(20),
            Skills = "設計，地圖",
        };
        return (await Good<PostProgramme, PostProgramme.Input, Created<ProgrammeId>>(People[3], with?.Invoke(input) ?? input)).Id;
    }

    public async Task<ProgrammeApplicationId> Start(ProgrammeId programme, PersonId? by = null) =>
        (
            await Good<StartProgrammeApplication, StartProgrammeApplication.Input, Created<ProgrammeApplicationId>>(
                by ?? People[0],
                new(programme, Organisations[0].Value)
            )
        ).Id;

    public Task<ShowProgrammeApplication.Output> Show(ProgrammeApplicationId id, PersonId? who = null) =>
        Good<ShowProgrammeApplication, ShowProgrammeApplication.Input, ShowProgrammeApplication.Output>(who ?? People[0], new(id));

    public async Task Write(ProgrammeApplicationId id, PersonId who, string text, int section = 0)
    {
        var part = (await Show(id, who)).Sections[section];
        await Good<SaveSection, SaveSection.Input, Done>(who, new(id, part.Id, part.Version, null, text));
    }
}
