namespace Juluo.Alliances;

public sealed partial class AlliancesModule : Module
{
    public override string Name => "alliances";

    public override string Sentence => "What the community is to others: where it is listed, and what it shares with its allies.";

    public override Part? Part => Juluo.Foundation.Part.Alliances;

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(PicturesModule)];

    public override Permissions Permissions =>
        new(
            (AllianceRights.Ally, "Start alliances, and sign and leave them for the community", [Role.Operator, Role.AllianceManager]),
            (AllianceRights.LookAfter, "Look after several communities: the alliance comes first in the menu", [Role.AllianceManager]),
            (AllianceRights.Contact, "Get in touch with people of allied communities", Enum.GetValues<Role>())
        )
        {
            Reading = [AllianceRights.LookAfter],
            Arranging = [AllianceRights.LookAfter],
        };

    public override IReadOnlyList<FileColumns> Files => [new("alliances.alliance_cover", "file_key", "small_key")];

    public override NotificationKinds Notifications =>
        new([
            new(AnnounceAllianceNews.Kind, NotificationWay.AtOnce, AllianceRights.Ally),
            new(ContactNotices.Kind, NotificationWay.AtOnce, AllianceRights.Contact),
        ]);

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.People, "menu.alliances", "/alliances", 50, when: typeof(HasAlliances));
        menu.Add(MenuGroup.Community, "menu.alliances", "/alliances", 50, along: true);
        menu.Add(MenuGroup.Alliance, "menu.alliances", "/alliances", 10, needs: AllianceRights.LookAfter);
        menu.Add(MenuGroup.Alliance, "menu.allied-needs", "/alliances/needs", 20, needs: AllianceRights.LookAfter);
        menu.Add(MenuGroup.Alliance, "menu.communities", "/communities", 30, needs: AllianceRights.LookAfter);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("alliances", "/alliances");
        pages.Add("communities", "/communities");
        pages.Add("contacts", "/alliances/contacts");
        pages.Add("allied-needs", "/alliances/needs");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<AnnounceAllianceNews>(minutes: 1);
        jobs.Every<AnnounceContacts>(minutes: 1);
        jobs.Every<ShareMeasures>(minutes: 60);
        jobs.Always<PurgeAllianceCovers>(minutes: 60);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, ContactsOfLeaver>();
        reactions.On<ConsentChanged, EndContacts>();
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped<AllianceStore>()
            .AddScoped<AlliancesFacade>()
            .AddScoped<ContactNotices>()
            .AddScoped<WaitingSource, WaitingAlliances>()
            .AddScoped<WaitingSource, WaitingForContact>()
            .AddSingleton<GiveMeasures>(GivenMeasureStore.OfPeople)
            .AddSingleton(new ImportedRow("alliances.alliance_group"));
}
