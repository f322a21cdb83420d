using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels;

public sealed partial class ChannelsModule : Module
{
    public override string Name => "channels";

    public override string Sentence => "What people say to each other, in conversations that stay open.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(CirclesModule)];

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

    public override void Menu(Menu menu) => menu.Add("people.channels", "/channels", "message", "people.see", 55);

    public override void Routes(RouteGroup routes)
    {
        routes.Map<ListChannels>(); // GET  /channels
        routes.Map<NewChannel>(); // GET  /channels/new
        routes.Map<OpenChannel>(); // POST /channels
        routes.Map<SearchMessages>(); // GET  /channels/search
        routes.Map<ShowChannel>(); // GET  /channels/{id}
        routes.Map<ShowChanges>(); // GET  /channels/{id}/changes   for a page that stays open
        routes.Map<FollowChannel>(); // GET  /channels/{id}/live   events, json
        routes.Map<HearChannel>(); // POST /channels/{id}/hearing
        routes.Map<ShowChannelSettings>(); // GET  /channels/{id}/settings
        routes.Map<ChangeChannel>(); // POST /channels/{id}/details
        routes.Map<CloseChannel>(); // POST /channels/{id}/closure
        routes.Map<ReopenChannel>(); // POST /channels/{id}/reopening
        routes.Panel<ChannelsAtHome>(); // on /home
        routes.Panel<ChannelsOfCircle>(); // on /circles/{id}

        routes.Map<WriteMessage>(); // POST /channels/{id}/messages
        routes.Map<ShowThread>(); // GET  /messages/{id}
        routes.Map<ReplyToMessage>(); // POST /messages/{id}/replies
        routes.Map<ShowMessageText>(); // GET  /messages/{id}/editing
        routes.Map<EditMessage>(); // POST /messages/{id}/text
        routes.Map<RemoveMessage>(); // POST /messages/{id}/removal
        routes.Map<ReturnMessage>(); // POST /messages/{id}/return
        routes.Map<React>(); // POST /messages/{id}/reactions
        routes.Map<TakeReactionBack>(); // POST /messages/{id}/reactions/removal
        routes.Map<ShowChannelFile>(); // GET  /channels/files/{id}

        routes.Map<AddBridge>(); // POST /channels/{id}/bridges
        routes.Map<RemoveBridge>(); // POST /channels/bridges/{id}/removal
        routes.Map<ReturnBridge>(); // POST /channels/bridges/{id}/return
        routes.Map<TakeFromBridge>(); // POST /bridges/{token}   programs elsewhere
        routes.Map<AddOutgoingBridge>(); // POST /channels/{id}/outgoing
        routes.Map<RemoveOutgoingBridge>(); // POST /channels/{id}/outgoing/{bridge}/removal
        routes.Map<ReturnOutgoingBridge>(); // POST /channels/{id}/outgoing/{bridge}/return
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<LetRemovedMessagesGo>(minutes: 60);
        jobs.Every<SendChannelNews>(minutes: 30);
    }

    public override void Services(IServiceCollection services) => services.AddScoped<ChannelDirectory>();
}
