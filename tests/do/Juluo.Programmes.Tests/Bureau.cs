using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Programmes.Tests;

/// <summary>A community with three organisations, and people's actions with programmes through the slices of the program.</summary>
internal sealed class Bureau(Ground ground, Community here, IReadOnlyList<PersonId> people, List<OrganisationId> organisations)
    : Cast(ground, here, people, ProjectRights.See, ProgrammeRights.Post, ProgrammeRights.Apply)
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

    public async Task<ProgrammeId> Post(Func<AddProgramme.Input, AddProgramme.Input>? with = null)
    {
        var input = new AddProgramme.Input
        {
            Title = new("小巷補助", "Small streets fund"),
            Funder = "市府",
            About = "讓巷子更好走。",
            AmountTo = "300000",
            ClosesOn = Today.PlusDays(20),
            Skills = "設計，地圖",
        };
        return (await Good<AddProgramme, AddProgramme.Input, Created<ProgrammeId>>(People[3], with?.Invoke(input) ?? input)).Id;
    }

    public async Task<ProgrammeApplicationId> Start(ProgrammeId programme, PersonId? by = null) =>
        (
            await Good<BeginProgrammeApplication, BeginProgrammeApplication.Input, Created<ProgrammeApplicationId>>(
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
