namespace Juluo.Talks;

public sealed class TalksModule : Module
{
    public override string Name => "talks";

    public override string Sentence => "Talks at events: open slots, nominated speakers, and wishes for topics.";

    public override Part? Part => Juluo.Foundation.Part.Events;

    public override IReadOnlyList<Type> Uses => [typeof(EventsModule), typeof(PeopleModule)];

    public override Permissions Permissions =>
        new((TalkRights.Give, "Give talks, nominate speakers and wish for topics", Enum.GetValues<Role>()));

    public override NotificationKinds Notifications =>
        new(new NotificationKind(TalkRights.Notices, NotificationWay.AtOnce, TalkRights.Give));

    public override void Menu(Menu menu) => menu.Add(MenuGroup.WhatsOn, "menu.talks", "/talks", 27, when: typeof(HasTalks));

    public override void Search(SearchPages pages) => pages.Add("talks", "/talks");

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RemindSpeakers>(minutes: 60);
        jobs.Every<PublishTalks>(minutes: 60);
        jobs.Always<PurgeTalkNominations>(minutes: 24 * 60);
    }

    public override void Services(IServiceCollection services) =>
        services.AddScoped<TalkNotices>().AddScoped<TalkPlaces>().AddScoped<WaitingSource, WaitingTalks>();

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, TalksOfLeaver>();
        reactions.On<EventChanged, TalksOfEventChanged>();
    }

    public override void Events(PublicEvents events)
    {
        Talk("taken", TalkChanged.Taken);
        Talk("removed", TalkChanged.Removed);
        events.Add<TalkGiven, TalkGiven.Data>("talks.talk.given", TalkRights.Give, f => new(f.Talk, f.Event));

        void Talk(string verb, string change) =>
            events.Add<TalkChanged, TalkChanged.Data>(
                $"talks.talk.{verb}",
                TalkRights.Give,
                f => f.Change == change ? new(f.Talk, f.Event) : null
            );
    }

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("talks", "talks.talk", "speaker_id").Moves().Cleared("speaker_id").AlsoShown(),
            new PersonalDataField("talk-nominations", "talks.nomination", "nominee_id", "by_id").Moves().For(PurgeTalkNominations.KeepDays),
            new PersonalDataField("talk-wishes", "talks.wish", "by_id").Moves().Cleared("by_id"),
            new PersonalDataField("talk-wishes", "talks.wish_second", "person_id").Moves("t.wish_id", "o.wish_id = t.wish_id")
        )
        {
            Also = [typeof(TalksOfLeaver)],
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["talks.lineup.event_id"] = "the slots of an event; they name no one",
                ["talks.talk.event_id"] = "the event of the talk; it names no one",
                ["talks.talk.wish_id"] = "the wish that the talk answers; it names no one",
                ["talks.nomination.event_id"] = "the event of the nomination; it names no one",
            },
        };
}
