namespace Juluo.Organisations;

/// <summary>The module of organisations. The names of its permissions, events and fact begin with <c>people</c>, its former module, because roles, webhooks and the outbox store them.</summary>
public sealed class OrganisationsModule : Module
{
    public override string Name => "organisations";

    public override string Sentence =>
        "The organisations around the community: who works there, what they need and offer, and who supplies whom.";

    public override Part? Part => Juluo.Foundation.Part.Organisations;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (OrganisationRights.Own, "Add organisations, and change one's own", Enum.GetValues<Role>()),
            (OrganisationRights.All, "Change any organisation, import and export them", [Role.Operator, Role.AllianceManager])
        );

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/organisations/{id}/wants", "/organisations/{id}/postings")];

    public override void Menu(Menu menu) =>
        menu.Add(MenuGroup.People, "menu.organisations", "/organisations", 40, when: typeof(HasOrganisations));

    public override void Search(SearchPages pages)
    {
        pages.Add("organisations", "/organisations");
        pages.Add("chain", "/organisations/chain");
    }

    public override void Events(PublicEvents events)
    {
        events.Add<OrganisationListed, OrganisationEvent>(
            "people.organisation.added",
            "people.see",
            f => f.Added ? new(f.Organisation) : null
        );
        events.Add<OrganisationListed, OrganisationEvent>(
            "people.organisation.removed",
            "people.see",
            f => f.Added ? null : new(f.Organisation)
        );
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("positions", "organisations.position", "person_id").Moves(
                unless: """
                o.organisation_id = t.organisation_id and people.same(o.title) = people.same(t.title)
                and daterange(o.since, o.until) && daterange(t.since, t.until)
                """
            ),
            new PersonalDataField("positions", "organisations.organisation", "added_by").Cleared("added_by")
        );

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<OrganisationsFacade>()
            .AddScoped<OrganisationNames>(s => s.GetRequiredService<OrganisationsFacade>().Typed)
            .AddScoped<IUndoImport, UndoOrganisations>();
        services.AddSingleton(new ImportedRow("organisations.organisation", "/organisations/{id}"));
        services.AddSingleton(new ImportedRow("organisations.supply_link", "/organisations/{from_id}"));
    }
}
