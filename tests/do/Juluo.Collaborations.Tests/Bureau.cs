using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Collaborations.Tests;

/// <summary>A community that works with an agency, and what its people do in it by the slices of the program.</summary>
internal sealed class Bureau(Ground ground, Community here, List<PersonId> people, OrganisationId agency)
{
    public Community Here => here;

    /// <summary>People of the community; the first begins the collaboration.</summary>
    public List<PersonId> People => people;

    public OrganisationId Agency => agency;

    public CollaborationId Collaboration { get; private set; }

    public static async Task<Bureau> Of(
        Ground ground,
        int members,
        CollaborationVisibility visibility = CollaborationVisibility.Community,
        int since = 10
    )
    {
        var here = await ground.Found("公私");
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
                                    PresenceCounts = i != 3,
                                }
                            ),
                    ],
                    default
                )
        );
        var agency = await ground.In(
            here,
            async s =>
                (
                    await s.GetRequiredService<OrganisationsFacade>()
                        .Add(
                            [
                                new("交通局", OrganisationKind.Agency) { LatinName = "Transport Bureau" },
                                new("印刷廠", OrganisationKind.Firm),
                            ],
                            default
                        )
                ).Value
        );
        var bureau = new Bureau(ground, here, [.. added.Value], agency[0]) { Firm = agency[1] };
        var begun = await bureau.Good<BeginCollaboration, BeginCollaboration.Input, Created<CollaborationId>>(
            bureau.People[0],
            new(bureau.Agency)
            {
                Title = new("安心上學路", "Safe ways to school"),
                Since = bureau.Today.PlusDays(-since),
                Visibility = visibility,
            }
        );
        bureau.Collaboration = begun.Id;
        return bureau;
    }

    /// <summary>An organisation that is no agency.</summary>
    public OrganisationId Firm { get; private init; }

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    public async Task<CollaborationPersonId> Add(
        PersonId person,
        CollaborationSide side = CollaborationSide.Community,
        bool champion = false
    ) =>
        (
            await Good<AddToCollaboration, AddToCollaboration.Input, Created<CollaborationPersonId>>(
                people[0],
                new(Collaboration, side, person) { Champion = champion, Signs = true }
            )
        ).Id;

    public async Task<CollaborationPersonId> Outside(string name, bool champion = false, bool signs = true) =>
        (
            await Good<AddToCollaboration, AddToCollaboration.Input, Created<CollaborationPersonId>>(
                people[0],
                new(Collaboration, CollaborationSide.Agency, Name: name) { Champion = champion, Signs = signs }
            )
        ).Id;

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
                                    CollaborationRights.See,
                                    CollaborationRights.Begin,
                                    CollaborationRights.TakePart,
                                    .. manages ? [CollaborationRights.Manage] : Array.Empty<string>(),
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

    public Task<ShowCollaboration.Output> Show(PersonId? who) =>
        Good<ShowCollaboration, ShowCollaboration.Input, ShowCollaboration.Output>(who, new(Collaboration));

    public WriteCollaborationAgreement.Input Terms(string goals = "每個孩子安心走路上學。", int days = 365) =>
        new(Collaboration)
        {
            Autonomy = "各自決定自己的事。",
            Goals = goals,
            Contacts = "每月一次。",
            StartsOn = Today,
            EndsOn = Today.PlusDays(days),
        };

    public Task<WriteCollaborationAgreement.Output> Agree(string goals = "每個孩子安心走路上學。") =>
        Good<WriteCollaborationAgreement, WriteCollaborationAgreement.Input, WriteCollaborationAgreement.Output>(people[0], Terms(goals));

    public Task<Outcome<Done>> Sign(PersonId who, WriteCollaborationAgreement.Output version) =>
        Do<SignCollaborationAgreement, SignCollaborationAgreement.Input, Done>(
            who,
            new(Collaboration, version.Number, version.Hash, $"夥伴{people.IndexOf(who) + 1:D2}", Agreed: true)
        );

    public Task<Outcome<Done>> Record(CollaborationPersonId who, WriteCollaborationAgreement.Output version) =>
        Do<RecordSignature, RecordSignature.Input, Done>(
            people[0],
            new(Collaboration, who, version.Number, version.Hash, "北市交字第 1 號")
        );

    public Task<Created<ExchangeId>> Exchange(
        LocalDate? on = null,
        ExchangeMode mode = ExchangeMode.DataPublishing,
        params CollaborationPersonId[] present
    ) =>
        Good<AddExchange, AddExchange.Input, Created<ExchangeId>>(
            people[0],
            new(Collaboration)
            {
                What = "通學巷的速限資料",
                Mode = mode,
                OnDay = on,
                Present = present,
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
}
