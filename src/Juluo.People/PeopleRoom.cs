using Juluo.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Juluo.People;

public sealed partial class PeopleRoom : Room
{
    public override string Name => "people";

    public override string Sentence => "Who belongs to the community, what they need and offer, and what they agreed to.";

    public override Permissions Permissions =>
        new(
            (
                CircleRights.Found,
                "Found circles",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (CircleRights.Manage, "Step in where a circle has lost its coordinator", [Role.Operator]),
            (TradeNeeds.Edit, "Edit the list of trades", [Role.Operator]),
            (OrganisationRights.All, "Change any organisation, import and export them", [Role.Operator, Role.AllianceManager]),
            ("people.see", "See who is here, what they need and what they offer", Enum.GetValues<Role>()),
            ("people.manage", "Bring people in, see their addresses", [Role.Operator]),
            (ShowServiceTokens.ManageTokens, "Make tokens for the community's own programs", [Role.Operator])
        )
        {
            WhenPaused = ["people.see"],
        };

    public override NotificationKinds Notifications =>
        new([new("people.request", NotificationWay.AtOnce, "people.manage"), .. CircleNotices.Kinds]);

    public override void Menu(Menu menu)
    {
        menu.Add("menu.people", "/people", "users", "people.see", 30);
        menu.Add("people.circles", "/circles", "circles-relation", "people.see", 60);
    }

    public override void Routes(RouteGroup routes)
    {
        CircleRoutes(routes); // /circles, /meetings, /decisions

        routes.Map<ShowPeople>(); // GET  /people
        routes.Map<ShowPerson>(); // GET  /people/{id}

        routes.Map<ChangeMyDetails>(); // POST /me/details
        routes.Map<AddNeed>(); // POST /me/needs
        routes.Map<AddOffer>(); // POST /me/offers
        routes.Map<RemoveWant>(); // POST /me/wants/{id}/removal
        routes.Map<ReturnWant>(); // POST /me/wants/{id}/return

        routes.Map<ShowMyProfile>(); // GET  /me/profile
        routes.Map<ChangeMyProfile>(); // POST /me/profile
        routes.Map<ChangeMyVisibility>(); // POST /me/visibility
        routes.Map<ChangeMyPhoto>(); // POST /me/photo
        routes.Map<RemoveMyPhoto>(); // POST /me/photo/removal
        routes.Map<ShowPhoto>(); // GET  /people/{id}/photo/{key}

        routes.Map<ShowTrades>(); // GET  /trades
        routes.Map<AddTrade>(); // POST /trades
        routes.Map<ChangeTrade>(); // POST /trades/{id}
        routes.Map<MergeTrade>(); // POST /trades/{id}/merger
        routes.Map<RetireTrade>(); // POST /trades/{id}/retirement
        routes.Map<ReturnTrade>(); // POST /trades/{id}/return
        routes.Map<TakeUsualTrades>(); // POST /trades/usual

        routes.Map<ShowOrganisations>(); // GET  /organisations
        routes.Map<AddOrganisation>(); // POST /organisations
        routes.Map<ShowChain>(); // GET  /organisations/chain
        routes.Map<ExportOrganisations>(); // GET  /organisations/export
        routes.Map<ImportOrganisations>(); // POST /organisations/import
        routes.Map<ShowOrganisation>(); // GET  /organisations/{id}
        routes.Map<ChangeOrganisation>(); // POST /organisations/{id}
        routes.Map<RemoveOrganisation>(); // POST /organisations/{id}/removal
        routes.Map<ReturnOrganisation>(); // POST /organisations/{id}/return
        routes.Map<AddPosition>(); // POST /organisations/{id}/positions
        routes.Map<EndPosition>(); // POST /organisations/{id}/positions/{position}/end
        routes.Map<AddSupplyLink>(); // POST /organisations/{id}/links
        routes.Map<RemoveSupplyLink>(); // POST /organisations/{id}/links/removal
        routes.Map<AddOrganisationWant>(); // POST /organisations/{id}/wants
        routes.Map<RemoveOrganisationWant>(); // POST /organisations/{id}/wants/{want}/removal
        routes.Panel<PositionsOfPerson>(); // on /people/{id}

        routes.Map<ChangeConsent>(); // POST /me/consents/{purpose}

        routes.Map<ShowSignIn>(); // GET  /sign-in
        routes.Map<SignIn>(); // POST /sign-in
        routes.Map<SignOut>(); // POST /sign-out
        routes.Map<ShowPersonas>(); // GET  /dev/persona
        routes.Map<BePersona>(); // POST /dev/persona

        routes.Map<ShowAlumni>(); // GET  /people/alumni
        routes.Map<ShowMembership>(); // GET  /people/{id}/membership
        routes.Map<BeginTrial>(); // POST /people/{id}/trial
        routes.Map<PassTrial>(); // POST /people/{id}/trial/success
        routes.Map<PausePerson>(); // POST /people/{id}/pause
        routes.Map<ResumePerson>(); // POST /people/{id}/resumption
        routes.Map<LetPersonGo>(); // POST /people/{id}/departure
        routes.Map<BringPersonBack>(); // POST /people/{id}/return
        routes.Map<PauseMyself>(); // POST /me/pause
        routes.Map<ResumeMyself>(); // POST /me/resumption
        routes.Map<LeaveCommunity>(); // POST /me/departure
        routes.Map<ComeBack>(); // POST /me/return
        routes.Map<KeepProfile>(); // POST /me/alumni

        routes.Map<ShowInvitations>(); // GET  /invitations
        routes.Map<InvitePerson>(); // POST /invitations
        routes.Map<MakeInvitationLink>(); // POST /invitations/links
        routes.Map<RevokeInvitation>(); // POST /invitations/{id}/revocation
        routes.Map<ResendInvitation>(); // POST /invitations/{id}/resending
        routes.Map<BringInvitations>(); // POST /invitations/sheets
        routes.Map<LookAtInvitations>(); // GET  /invitations/sheets/{id}
        routes.Map<WriteInvitations>(); // POST /invitations/sheets/{id}/writing
        routes.Map<ShowWelcome>(); // GET  /welcome/{token}
        routes.Map<AcceptInvitation>(); // POST /welcome/{token}

        routes.Map<ShowJoin>(); // GET  /join
        routes.Map<AskToJoin>(); // POST /join
        routes.Map<ShowJoinSent>(); // GET  /join/sent
        routes.Map<ShowJoinProof>(); // GET  /join/proofs/{token}
        routes.Map<ProveAddress>(); // POST /join/proofs/{token}
        routes.Map<AskToReturn>(); // POST /me/return/request
        routes.Map<ShowJoinRequests>(); // GET  /join/requests
        routes.Map<ApproveRequest>(); // POST /join/requests/{id}/approval
        routes.Map<DeclineRequest>(); // POST /join/requests/{id}/refusal
        routes.Map<ShowJoinQuestions>(); // GET  /join/questions
        routes.Map<AddJoinQuestion>(); // POST /join/questions
        routes.Map<RemoveJoinQuestion>(); // POST /join/questions/{id}/removal
        routes.Map<ReturnJoinQuestion>(); // POST /join/questions/{id}/return
        routes.Map<OpenJoining>(); // POST /join/door

        routes.Map<ShowRoles>(); // GET  /settings/roles
        routes.Map<AddRole>(); // POST /settings/roles
        routes.Map<ChangeRole>(); // POST /settings/roles/{id}
        routes.Map<RemoveRole>(); // POST /settings/roles/{id}/removal
        routes.Map<ReturnRole>(); // POST /settings/roles/{id}/return
        routes.Map<GiveRole>(); // POST /people/{id}/roles
        routes.Map<TakeRole>(); // POST /people/{id}/roles/removal
        routes.Map<SeeAs>(); // POST /seeing-as
        routes.Map<StopSeeingAs>(); // POST /seeing-as/end

        routes.Map<ShowImport>(); // GET  /people/import
        routes.Map<BringMembers>(); // POST /people/sheets
        routes.Map<LookAtMembers>(); // GET  /people/sheets/{id}
        routes.Map<WriteMembers>(); // POST /people/sheets/{id}/writing
        routes.Map<ExportMembers>(); // GET  /people/export   csv
        routes.Map<ShowDuplicates>(); // GET  /people/duplicates
        routes.Map<MergePerson>(); // POST /people/{id}/merging
        routes.Map<UndoMerge>(); // POST /people/merges/{id}/undoing
        routes.Map<ShowAudit>(); // GET  /settings/audit
        routes.Map<ExportAudit>(); // GET  /settings/audit/export   csv

        routes.Panel<RolesInSettings>(); // on /settings
        routes.Panel<RequestsWaiting>(); // on /today
        routes.Panel<JoinHere>(); // on /
        routes.Map<ShowPrivacy>(); // GET  /me/privacy
        routes.Map<AskForArchive>(); // POST /me/privacy/archive
        routes.Map<FetchArchive>(); // GET  /me/privacy/archive.zip
        routes.Map<ShowPrivacyNotice>(); // GET  /privacy
        routes.Map<AskForErasure>(); // POST /me/erasure
        routes.Map<TakeErasureBack>(); // POST /me/erasure/withdrawal
        routes.Map<ShowErasures>(); // GET  /people/erasures
        routes.Panel<MyPrivacy>(); // on /me
        routes.Panel<MyArchive>(); // on /me/privacy
        routes.Panel<MyErasure>();
        routes.Panel<WhatIsKept>();

        routes.Panel<MyWants>(); // on /me
        routes.Panel<MyMembership>();
        routes.Panel<MyConsents>();
        routes.Panel<MyDetails>();
        routes.Panel<LooksAtMe>();
        routes.Panel<MyWantsAtHome>(); // on /home
        routes.Panel<PeopleHere>(); // on /

        routes.Map<ShowSignUp>(); // GET  /sign-up
        routes.Map<SignUp>(); // POST /sign-up
        routes.Map<ShowAskToSignIn>(); // GET  /sign-in/link
        routes.Map<AskToSignIn>(); // POST /sign-in/link
        routes.Map<ShowAskForReset>(); // GET  /sign-in/reset
        routes.Map<AskForReset>(); // POST /sign-in/reset
        routes.Map<ShowSent>(); // GET  /sign-in/sent
        routes.Map<ShowAccountLink>(); // GET  /sign-in/links/{token}
        routes.Map<FollowAccountLink>(); // POST /sign-in/links/{token}
        routes.Map<ShowSecurity>(); // GET  /me/security
        routes.Map<ChangeMyPassword>(); // POST /me/password
        routes.Map<ProveMyself>(); // POST /me/proof
        routes.Map<EndSession>(); // POST /me/sessions/{id}/end
        routes.Map<EndOtherSessions>(); // POST /me/sessions/end
        routes.Map<ShowMyCommunities>(); // GET  /me/communities
        routes.Map<ChangeCommunity>(); // POST /me/community
        routes.Map<ShowCode>(); // GET  /sign-in/code
        routes.Map<GiveCode>(); // POST /sign-in/code
        routes.Map<BeginTotp>(); // POST /me/totp
        routes.Map<ConfirmTotp>(); // POST /me/totp/confirmation
        routes.Map<TurnOffTotp>(); // POST /me/totp/removal
        routes.Map<RenewRecoveryCodes>(); // POST /me/recovery-codes
        routes.Map<ShowRecoveryCodes>(); // GET  /me/recovery-codes
        routes.Map<AskForPasskey>(); // POST /me/passkeys/question
        routes.Map<AddPasskey>(); // POST /me/passkeys
        routes.Map<RenamePasskey>(); // POST /me/passkeys/{id}/name
        routes.Map<RemovePasskey>(); // POST /me/passkeys/{id}/removal
        routes.Map<AskToSignInWithPasskey>(); // POST /sign-in/passkey/question
        routes.Map<SignInWithPasskey>(); // POST /sign-in/passkey
        routes.Map<StartProvider>(); // GET  /sign-in/with/{provider}
        routes.Map<ShowArrival>(); // GET  /sign-in/arrival
        routes.Map<AnswerArrival>(); // POST /sign-in/arrival
        routes.Map<Unlink>(); // POST /me/providers/{provider}/removal
        routes.Panel<MyAccount>(); // on /me

        routes.Map<ShowMyTokens>(); // GET  /me/tokens
        routes.Map<AddMyToken>(); // POST /me/tokens
        routes.Map<RevokeMyToken>(); // POST /me/tokens/{id}/revocation
        routes.Map<ShowServiceTokens>(); // GET  /settings/tokens
        routes.Map<AddServiceToken>(); // POST /settings/tokens
        routes.Map<RevokeServiceToken>(); // POST /settings/tokens/{id}/revocation
        routes.Panel<MyTokens>(); // on /me
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RunBallots>(minutes: 1);
        jobs.Every<KeepTerms>(minutes: 60);
        jobs.Every<CarryOutErasures>(minutes: 60);
    }

    public override void Reactions(Reactions reactions) => reactions.On<LinkAsked, MailLink>();

    public override void Events(PublicEvents events)
    {
        events.Add<WantAdded, WantAdded.Data>("people.need.added", want => want.Kind == WantKind.Need ? new(want.Text, want.Skills) : null);
        events.Add<WantAdded, WantAdded.Data>(
            "people.offer.added",
            want => want.Kind == WantKind.Offer ? new(want.Text, want.Skills) : null
        );
    }

    public override void Services(IServiceCollection services)
    {
        services.AddRoomDb<PeopleDb>();
        services.AddScoped<ReceiptCookie>();
        services.AddScoped<PeopleDirectory>().AddScoped<ConsentBook>().AddScoped<Personas>();
        services.AddScoped(s => new Accounts(
            s.GetRequiredService<UserManager<Account>>(),
            s.GetRequiredService<NpgsqlDataSource>(),
            s.GetRequiredService<Clock>(),
            s.GetRequiredService<Outbox>(),
            s.GetRequiredService<IDataProtectionProvider>()
        ));
        services.AddScoped<InvitationBook>().AddScoped<InvitationMail>().AddScoped<Welcoming>().AddScoped<LookAtInvitations>();
        services.AddScoped<SheetBook>().AddScoped<JoinBook>().AddScoped<JoinMail>();
        services.AddScoped<MemberImport>().AddScoped<MergeBook>();
        services.AddScoped<RoleBook>().AddSingleton<SeeingCookie>();
        services.AddScoped<MembershipBook>().AddScoped<MembershipLetters>();
        services.AddScoped<Entering>().AddScoped<SecurityMail>().AddScoped<PasskeyBook>();
        services.AddSingleton<Sessions>().AddSingleton<AccountLinks>().AddSingleton<Challenges>().AddSingleton<SecondStep>();
        services.AddSingleton<SignInTries>().AddSingleton<Demo>();
        services.AddScoped<TokenBook>().AddSingleton<WhoIsCalling>(TokenCalling.Tell);
        services.AddScoped<WhoIsTied>(_ => (_, _) => Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>())); // until a room reads ties
        services.AddSingleton<FindRecipients>(MemberFinding.Recipients);
        services.AddSingleton<FindPermitted>(s =>
        {
            var house = s.GetRequiredService<House>();
            return (work, permission, stop) => MemberFinding.Permitted(work, house, permission, stop);
        });
        services.AddScoped<ErasureBook>().AddScoped<ErasureLetters>();
        services.AddSigningIn();
    }
}
