using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Collaborations.Tests;

/// <summary>A community that works with an agency, and people's actions in it through the slices of the program.</summary>
internal sealed class Bureau(Ground ground, Community here, IReadOnlyList<PersonId> people, OrganisationId agency)
    : Cast(ground, here, people, CollaborationRights.See, CollaborationRights.Begin, CollaborationRights.TakePart)
{
    public OrganisationId Agency => agency;

    public CollaborationId Collaboration { get; private set; }

    public static async Task<Bureau> Of(
        Ground ground,
        int members,
        CollaborationVisibility visibility = CollaborationVisibility.Community,
        int since = 10
    )
    {
        var (here, people) = await Gather(ground, "公私", members);
        // One of them does not agree to be counted.
        foreach (var third in people.Skip(2).Take(1))
            await ground.Directory(here, d => d.Set(third, Purpose.Presence, false, default));
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
        var bureau = new Bureau(ground, here, people, agency[0]) { Firm = agency[1] };
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

    /// <summary>An organisation that is not an agency.</summary>
    public OrganisationId Firm { get; private init; }

    public async Task<CollaborationPersonId> Add(
        PersonId person,
        CollaborationSide side = CollaborationSide.Community,
        bool champion = false
    ) =>
        (
            await Good<AddCollaborationPerson, AddCollaborationPerson.Input, Created<CollaborationPersonId>>(
                People[0],
                new(Collaboration, side, person) { Champion = champion, Signs = true }
            )
        ).Id;

    public async Task<CollaborationPersonId> Outside(string name, bool champion = false, bool signs = true) =>
        (
            await Good<AddCollaborationPerson, AddCollaborationPerson.Input, Created<CollaborationPersonId>>(
                People[0],
                new(Collaboration, CollaborationSide.Agency, Name: name) { Champion = champion, Signs = signs }
            )
        ).Id;

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
        Good<WriteCollaborationAgreement, WriteCollaborationAgreement.Input, WriteCollaborationAgreement.Output>(People[0], Terms(goals));

    public Task<Outcome<Done>> Sign(PersonId who, WriteCollaborationAgreement.Output version) =>
        Do<SignCollaborationAgreement, SignCollaborationAgreement.Input, Done>(
            who,
            new(Collaboration)
            {
                Number = version.Number,
                Hash = version.Hash,
                Name = NameOf(who),
                Agreed = true,
            }
        );

    public Task<Outcome<Done>> Record(CollaborationPersonId who, WriteCollaborationAgreement.Output version) =>
        Do<RecordSignature, RecordSignature.Input, Done>(
            People[0],
            new(Collaboration, who, version.Number, version.Hash, "北市交字第 1 號")
        );

    public Task<Created<ExchangeId>> Exchange(
        LocalDate? on = null,
        ExchangeMode mode = ExchangeMode.DataPublishing,
        params CollaborationPersonId[] present
    ) =>
        Good<AddExchange, AddExchange.Input, Created<ExchangeId>>(
            People[0],
            new(Collaboration)
            {
                What = "通學巷的速限資料",
                Mode = mode,
                OnDay = on,
                Present = present,
            }
        );
}
