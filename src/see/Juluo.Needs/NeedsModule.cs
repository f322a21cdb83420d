namespace Juluo.Needs;

/// <summary>
/// The permission, events and kinds of notifications keep the prefixes <c>people</c> and <c>matching</c> of their former modules: roles, webhooks and the outbox store these names.
/// </summary>
public sealed partial class NeedsModule : Module
{
    public override string Name => "needs";

    public override string Sentence => "What people here need and offer, who responds, and what came of it.";

    public override IReadOnlyList<Type> Uses => [typeof(AlliancesModule), typeof(PrivacyModule), typeof(PeopleModule)];

    public override Permissions Permissions { get; } =
        new((NeedsRights.Own, "Respond to needs and offers, be introduced, say what one wishes", Enum.GetValues<Role>()));

    public override NotificationKinds Notifications =>
        new(
            new NotificationKind(ExpirePostings.Kind, NotificationWay.AtOnce, "people.see"),
            new(ResponseNotices.Kind, NotificationWay.AtOnce, NeedsRights.Own),
            new(SendNeedDigests.Kind, NotificationWay.AtOnce, NeedsRights.Own)
        );

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/me/wants", "/me/postings")];

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Work, "menu.postings", "/needs", 10);

    public override void Search(SearchPages pages)
    {
        pages.Add("needs", "/needs");
        pages.Add("my-needs", "/needs#mine");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<ExpirePostings>(minutes: 15);
        jobs.Every<FindUnmetNeeds>(minutes: 30);
        jobs.Every<PublishHelp>(minutes: 10);
        jobs.Every<SendNeedDigests>(minutes: 60);
        jobs.Every<EmbedPostings>(minutes: 5);
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, NeedsOfLeaver>();
        reactions.On<MembershipChanged, ResponsesOfLeaver>();
        reactions.On<PostingEnded, NotifyOfEndedPosting>();
        reactions.On<PostingReopened, ForgetEndedPosting>();
    }

    public override void Services(IServiceCollection services) =>
        services
            .AddScoped(s => new NeedsFacade(s.GetRequiredService<PostingVectorStore>()))
            .AddScoped<ResponseStore>()
            .AddScoped<WaitingSource, WaitingResponses>()
            .AddScoped<ClosingStore>()
            .AddScoped<ResponseNotices>()
            .AddScoped<Responding>()
            .AddScoped<WhoCouldHelp>()
            .AddScoped<NeedLinkStore>()
            .AddScoped<PostingVectorStore>()
            .AddSingleton(s => new EmbeddingEndpoint(EmbeddingSettings.Read(s.GetService<IConfiguration>())))
            .AddSingleton<NameRecipient>(s =>
                () =>
                    s.GetRequiredService<EmbeddingEndpoint>() is { Model: not null, Address: var address }
                        ? new("needs.embeddings.recipient", address)
                        : null
            )
            .AddSingleton<CheckModule>(s => (_, stop) => CheckEmbeddings.Look(s.GetRequiredService<EmbeddingEndpoint>(), stop));
}
