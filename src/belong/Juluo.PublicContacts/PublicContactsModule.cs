namespace Juluo.PublicContacts;

/// <summary>Module of the public contact. Its job, notification kind and log entries keep the prefix <c>people</c> from when they belonged to the People module.</summary>
public sealed class PublicContactsModule : Module
{
    public override string Name => "publiccontacts";

    public override string Sentence => "The person whom strangers can write to, as long as that person agrees.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(PicturesModule)];

    public override NotificationKinds Notifications =>
        new(new NotificationKind(PublicContactNotices.Kind, NotificationWay.AtOnce, "people.see"));

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Foot, "menu.contact", PublicContact.Page, 10, when: typeof(OpenToMessages));

    public override void Jobs(JobSchedule jobs) => jobs.Every<ExpireRemovedContacts>(minutes: 10);

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, PublicContactOfLeaver>();

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("public-contact", "publiccontacts.public_contact", "person_id"),
            new PersonalDataField("public-contact", "publiccontacts.public_contact", "asked_by").Cleared("asked_by")
        );

    public override void Services(IServiceCollection services) =>
        services.AddScoped<PublicContactStore>().AddScoped<PublicContactsFacade>();
}
