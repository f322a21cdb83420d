namespace Juluo.Channels;

public sealed partial class ChannelsModule : Module
{
    public override string Name => "channels";

    public override string Sentence => "What people say to each other, in conversations that stay open.";

    public override Part? Part => Juluo.Foundation.Part.Channels;

    public override IReadOnlyList<Type> Uses =>
        [typeof(WebhooksModule), typeof(PeopleModule), typeof(PicturesModule), typeof(CirclesModule)];

    public override Permissions Permissions =>
        new(
            (ChannelRights.WriteIn, "Write in channels", Enum.GetValues<Role>()),
            (
                ChannelRights.Open,
                "Open channels",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (ChannelRights.LookAfterAll, "Look after the channels of the whole community", [Role.Operator])
        );

    public override NotificationKinds Notifications => new([.. ChannelNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add(
            MenuGroup.WhatsOn,
            "menu.channels",
            "/channels",
            10,
            also: ["/messages"],
            when: typeof(HasChannels),
            begin: new("/channels/new", "channels.channel.open")
        );
        menu.Add(MenuGroup.Community, "menu.channels", "/channels", 40, along: true, also: ["/messages"]);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("channels", "/channels");
        pages.Add("new-channel", "/channels/new");
        pages.Add("messages", "/channels/search");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Always<PurgeRemovedMessages>(minutes: 60);
        jobs.Every<SendChannelNews>(minutes: 30);
    }

    public override void Services(IServiceCollection services) => services.AddScoped<ChannelsFacade>();

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, ChannelsOfLeaver>();
}
