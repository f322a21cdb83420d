namespace Juluo.Post;

/// <summary>
/// The module of post. The names of its fact, events, notifications and log entries begin with <c>reception</c>, its former module, because outbox, webhooks and settings store them.
/// </summary>
public sealed partial class PostModule : Module
{
    public override string Name => "post";

    public override string Sentence => "Letters and parcels that a site takes in for registered addresses.";

    public override Part? Part => Juluo.Foundation.Part.Post;

    public override IReadOnlyList<Type> Uses => [typeof(PlansModule), typeof(SpacesModule), typeof(PeopleModule), typeof(PicturesModule)];

    public override NotificationKinds Notifications => new(new NotificationKind(PostNotices.Mail, NotificationWay.AtOnce));

    public override IReadOnlyList<MovedAddress> MovedAddresses =>
        [new("/mail-items", "/post"), new("/me/mail", "/me/post"), new("/people/{id}/mail-addresses", "/people/{id}/post-addresses")];

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Reception, "menu.post", "/post", 30);

    public override void Search(SearchPages pages)
    {
        pages.Add("post", "/post");
        pages.Add("my-post", "/me/post");
    }

    public override void Reactions(Reactions reactions) => reactions.On<MembershipChanged, PostOfLeaver>();

    public override void Events(PublicEvents events)
    {
        events.Add<PostChanged, PostEvent>("reception.post.arrived", SpacesModule.Reception, f => f.Now.Gone is null ? f.Now : null);
        events.Add<PostChanged, PostEvent>("reception.post.gone", SpacesModule.Reception, f => f.Now.Gone is null ? null : f.Now);
    }

    public override void Services(IServiceCollection services) => services.AddScoped<PostFacade>().AddScoped<WaitingSource, WaitingPost>();

    public override void Jobs(JobSchedule jobs) => jobs.Every<RemindOfPost>(minutes: 60);
}
