namespace Juluo.Joining;

public sealed class JoiningModule : Module
{
    public override string Name => "joining";

    public override string Sentence => "How people come in: invited, by asking, or by importing a list.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(IdentityModule)];

    public override IReadOnlyList<MovedAddress> MovedAddresses => [new("/people/sheets", "/people/imports")];

    public override void Menu(Menu menu)
    {
        menu.Add(MenuGroup.Foot, "menu.join", "/join", 20, when: typeof(OpenToAll));
        menu.Add(MenuGroup.Members, "menu.invitations", "/invitations", 30);
    }

    public override void Search(SearchPages pages)
    {
        pages.Add("invitations", "/invitations");
        pages.Add("join-requests", "/join/requests");
        pages.Add("join-questions", "/join/questions");
        pages.Add("members-import", "/people/import");
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<PurgeJoinRequests>(minutes: 24 * 60);
        // Runs every minute because the limit of mails is per minute.
        jobs.Every<SendInvitationBatches>(minutes: 1);
    }

    public override NotificationKinds Notifications =>
        new(new NotificationKind("joining.request", NotificationWay.AtOnce, "people.manage"));

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("invitations", "joining.invitation").In("email"),
            new PersonalDataField("invitations", "joining.invitation", "made_by").Moves().Cleared("made_by"),
            new PersonalDataField("invitations", "joining.invitation_use", "person_id"),
            new PersonalDataField("invitations", "joining.invitation_batch_person", "person_id").Moves(
                "t.batch_id",
                "o.batch_id = t.batch_id"
            ),
            new PersonalDataField("invitations", "joining.invitation_batch", "made_by").Moves().Cleared("made_by"),
            new PersonalDataField("invitations", "joining.join_request", "person_id").In("email"),
            new PersonalDataField("invitations", "joining.join_request", "decided_by").Cleared("decided_by"),
            new PersonalDataField("invitations", "joining.sheet", "made_by")
                .In("text", "options")
                .NotShown()
                .For(ImportPreviewStore.Days, "made_at")
        )
        {
            Otherwise = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["joining.invitation.request_id"] = "the request that it answers",
                ["joining.join_request.answers"] = "goes with the request",
            },
        };

    public override void Services(IServiceCollection services)
    {
        services
            .AddScoped<InvitationStore>()
            .AddScoped<WaitingSource, WaitingJoinRequests>()
            .AddScoped<InvitationMail>()
            .AddScoped<Welcoming>()
            .AddScoped<PreviewInvitations>()
            .AddScoped<InvitationBatchStore>()
            .AddScoped<IUndoImport, RevokeInvitations>()
            .AddSingleton(new ImportedRow("joining.invitation", "/invitations"));
        services.AddScoped<JoinStore>().AddScoped<JoinMail>().AddScoped<MemberImport>().AddScoped<ImportPreviewStore>();
    }

    public override void Reactions(Reactions reactions)
    {
        reactions.On<MembershipChanged, InvitationsOfLeaver>();
        reactions.On<MembershipChanged, CloseInvitations>();
    }
}
