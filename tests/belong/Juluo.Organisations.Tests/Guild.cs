namespace Juluo.Organisations.Tests;

/// <summary>Members of a community and their organisations, through the slices of the program. The first of them may change all.</summary>
internal sealed class Guild(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, OrganisationRights.Own, "people.see")
{
    public PersonId Chief => People[0];

    public static async Task<Guild> Of(Ground ground, int members = 3)
    {
        var (here, people) = await Gather(ground, "行會", members);
        return new(ground, here, people);
    }

    public async Task<OrganisationId> Add(PersonId who, string name, Func<AddOrganisation.Input, AddOrganisation.Input>? with = null)
    {
        var input = new AddOrganisation.Input { Name = name };
        return (await Good<AddOrganisation, AddOrganisation.Input, AddOrganisation.Output>(who, with?.Invoke(input) ?? input)).Id;
    }

    public Task<Outcome<Done>> Change(PersonId who, OrganisationId id, string name) =>
        Do<ChangeOrganisation, ChangeOrganisation.Input, Done>(who, new(id) { Name = name });

    public Task<ShowOrganisation.Output> Show(PersonId who, OrganisationId id) =>
        Good<ShowOrganisation, ShowOrganisation.Input, ShowOrganisation.Output>(who, new(id));

    public Task<Outcome<Done>> Works(PersonId who, OrganisationId id, string title = "店員", int since = -30, int? until = null) =>
        Do<AddPosition, AddPosition.Input, Done>(
            who,
            new(id, title, Today.PlusDays(since), until is { } days ? Today.PlusDays(days) : null)
        );

    public Task<Outcome<Done>> Remove(PersonId who, OrganisationId id) =>
        Do<RemoveOrganisation, RemoveOrganisation.Input, Done>(who, new(id));

    public Task<Outcome<Done>> Restore(PersonId who, OrganisationId id) =>
        Do<RestoreOrganisation, RestoreOrganisation.Input, Done>(who, new(id));

    public Task<Outcome<Done>> Link(PersonId who, OrganisationId from, OrganisationId? to, SupplyKind kind, string? note = null) =>
        Do<AddSupplyLink, AddSupplyLink.Input, Done>(who, new(from, to, kind, note));

    /// <summary>Changes of the list that were published to webhooks.</summary>
    public Task<List<string>> Listed() =>
        Rows(work =>
            work.List<string>(
                $"select payload ->> 'added' from delivery.outbox where community_id = {Here} and kind = 'people.organisation.listed' order by id",
                default
            )
        );
}
