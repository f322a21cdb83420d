using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Grants.Tests;

/// <summary>A community with three organisations, and people's actions with grants through the slices of the program.</summary>
internal sealed class Bureau(Ground ground, Community here, IReadOnlyList<PersonId> people, List<OrganisationId> organisations)
    : Cast(ground, here, people, ProjectRights.See, GrantRights.Post, GrantRights.Apply)
{
    /// <summary>The first has the first two people, the second the third, the last has no one.</summary>
    public List<OrganisationId> Organisations => organisations;

    public static async Task<Bureau> Of(Ground ground, int members)
    {
        var (here, people) = await Gather(ground, "補助之家", members);
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

    public async Task<GrantId> Post(Func<AddGrant.Input, AddGrant.Input>? with = null)
    {
        var input = new AddGrant.Input
        {
            Title = new("小巷補助", "Small streets fund"),
            Funder = "市府",
            About = "讓巷子更好走。",
            AmountTo = "300000",
            ClosesOn = Today.PlusDays(20),
            Skills = "設計，地圖",
        };
        return (await Good<AddGrant, AddGrant.Input, Created<GrantId>>(People[3], with?.Invoke(input) ?? input)).Id;
    }

    public async Task<GrantApplicationId> Start(GrantId grant, PersonId? by = null) =>
        (
            await Good<BeginGrantApplication, BeginGrantApplication.Input, Created<GrantApplicationId>>(
                by ?? People[0],
                new(grant, Organisations[0].Value)
            )
        ).Id;

    public Task<ShowGrantApplication.Output> Show(GrantApplicationId id, PersonId? who = null) =>
        Good<ShowGrantApplication, ShowGrantApplication.Input, ShowGrantApplication.Output>(who ?? People[0], new(id));

    public async Task Write(GrantApplicationId id, PersonId who, string text, int section = 0)
    {
        var part = (await Show(id, who)).Sections[section];
        await Good<SaveSection, SaveSection.Input, Done>(who, new(id, part.Id, part.Version, null, text));
    }
}
