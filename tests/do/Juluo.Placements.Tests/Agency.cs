using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Placements.Tests;

/// <summary>A community with a studio that lends, an agency that hosts and a foundation that pays, and people's actions in placements through the slices of the program.</summary>
internal sealed class Agency(Ground ground, Community here, IReadOnlyList<PersonId> people, List<OrganisationId> organisations)
    : Cast(ground, here, people, ProjectRights.See, PlacementRights.Post, PlacementRights.TakePart)
{
    /// <summary>The first has the first two people, the second the third, the last has no one.</summary>
    public List<OrganisationId> Organisations => organisations;

    public static async Task<Agency> Of(Ground ground, int members)
    {
        var (here, people) = await Gather(ground, "駐點之家", members);
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

    /// <summary>The person who speaks for the host, the agency.</summary>
    public PersonId Host => People[2];

    public async Task<PlacementId> Post(Func<AddPlacement.Input, AddPlacement.Input>? with = null)
    {
        var input = new AddPlacement.Input
        {
            Title = new("開放資料駐點", "Open data fellow"),
            About = "把水位資料整理成大家能用的。",
            Host = Organisations[1],
            StartsOn = Today.PlusDays(10),
            EndsOn = Today.PlusDays(190),
            Days = "2.5",
            ApplyUntil = Today.PlusDays(5),
        };
        return (await Good<AddPlacement, AddPlacement.Input, Created<PlacementId>>(Host, with?.Invoke(input) ?? input)).Id;
    }

    public async Task<PlacementCandidateId> Stand(PlacementId id, PersonId who) =>
        (await Good<BecomeCandidate, BecomeCandidate.Input, Created<PlacementCandidateId>>(who, new(id, "我做過水位站。"))).Id;

    /// <summary>A placement of the community form, with the fourth person as fellow.</summary>
    public async Task<PlacementId> WithFellow(Func<AddPlacement.Input, AddPlacement.Input>? with = null)
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
            new(id)
            {
                Number = version.Number,
                Hash = version.Hash,
                Name = NameOf(who),
                Agreed = true,
            }
        );

    public Task<ShowPlacement.Output> Show(PlacementId id, PersonId? who) =>
        Good<ShowPlacement, ShowPlacement.Input, ShowPlacement.Output>(who, new(id));
}
