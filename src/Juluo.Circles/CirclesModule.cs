using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Circles;

public sealed partial class CirclesModule : Module
{
    public override string Name => "circles";

    public override string Sentence =>
        "How people work together: their circles, when they meet, what they decide and what they own together.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule)];

    public override Permissions Permissions =>
        new(
            (
                CircleRights.Found,
                "Found circles",
                [Role.Member, Role.Resident, Role.Mentor, Role.FrontDesk, Role.Operator, Role.AllianceManager]
            ),
            (CircleRights.TakePartIn, "Take part in circles: join, meet, propose, look after them", Enum.GetValues<Role>()),
            (CircleRights.Vote, "Vote in circles, and give proxies", Enum.GetValues<Role>()),
            (CircleRights.Manage, "Step in where a circle has lost its coordinator", [Role.Operator])
        );

    public override NotificationKinds Notifications => new([.. CircleNotices.Kinds]);

    public override void Menu(Menu menu) => menu.Add("people.circles", "/circles", "circles-relation", "people.see", 60);

    public override void Routes(RouteGroup routes)
    {
        routes.Map<ListCircles>(); // GET  /circles
        routes.Map<NewCircle>(); // GET  /circles/new
        routes.Map<FoundCircle>(); // POST /circles
        routes.Map<ShowCircle>(); // GET  /circles/{id}
        routes.Map<ShowCircleHistory>(); // GET  /circles/{id}/history
        routes.Map<ShowCircleSettings>(); // GET  /circles/{id}/settings
        routes.Map<JoinCircle>(); // POST /circles/{id}/membership
        routes.Map<LeaveCircle>(); // POST /circles/{id}/departure
        routes.Map<AnswerRequest>(); // POST /circles/{id}/admissions
        routes.Map<Appoint>(); // POST /circles/{id}/appointments
        routes.Map<Dismiss>(); // POST /circles/{id}/dismissals
        routes.Map<ChangeCircle>(); // POST /circles/{id}/details
        routes.Map<CloseCircle>(); // POST /circles/{id}/closure
        routes.Map<ReopenCircle>(); // POST /circles/{id}/reopening
        routes.Panel<MyCirclesAtHome>(); // on /home

        routes.Map<ListMeetings>(); // GET  /circles/{id}/meetings
        routes.Map<CallMeeting>(); // POST /circles/{id}/meetings
        routes.Map<ShowMeeting>(); // GET  /meetings/{id}
        routes.Map<ChangeMeeting>(); // POST /meetings/{id}/details
        routes.Map<CancelMeeting>(); // POST /meetings/{id}/cancellation
        routes.Map<ReviveMeeting>(); // POST /meetings/{id}/revival
        routes.Map<ProposeItem>(); // POST /meetings/{id}/agenda
        routes.Map<OrderAgenda>(); // POST /meetings/{id}/agenda/order
        routes.Map<RemoveItem>(); // POST /meetings/{id}/agenda/removal
        routes.Map<InviteToMeeting>(); // POST /meetings/{id}/invitation
        routes.Map<KeepAttendance>(); // POST /meetings/{id}/attendance
        routes.Map<WriteMinutes>(); // POST /meetings/{id}/minutes
        routes.Map<ApproveMinutes>(); // POST /meetings/{id}/approvals

        routes.Map<ListDecisions>(); // GET  /circles/{id}/decisions
        routes.Map<NewDecision>(); // GET  /circles/{id}/decisions/new
        routes.Map<ProposeDecision>(); // POST /circles/{id}/decisions
        routes.Map<ShowDecision>(); // GET  /decisions/{id}
        routes.Map<ChangeDecision>(); // POST /decisions/{id}/proposal
        routes.Map<WithdrawDecision>(); // POST /decisions/{id}/withdrawal
        routes.Map<OpenBallot>(); // POST /decisions/{id}/opening
        routes.Map<CastBallot>(); // POST /decisions/{id}/ballots
        routes.Map<DownloadBallots>(); // GET  /decisions/{id}/ballots   csv
        routes.Map<GiveProxy>(); // POST /decisions/{id}/proxy
        routes.Map<RevokeProxy>(); // POST /decisions/{id}/proxy/revocation
        routes.Map<MeetObjection>(); // POST /decisions/{id}/resolution
        routes.Map<CloseBallot>(); // POST /decisions/{id}/closing
        routes.Map<CheckReceipt>(); // POST /decisions/{id}/receipts

        routes.Map<ShowShares>(); // GET  /circles/{id}/shares
        routes.Map<RecordShares>(); // POST /circles/{id}/shares
        routes.Map<DeclareDividend>(); // POST /circles/{id}/dividends
        routes.Map<DownloadRegister>(); // GET  /circles/{id}/register   csv
    }

    public override void Jobs(JobSchedule jobs)
    {
        jobs.Every<RunBallots>(minutes: 1);
        jobs.Every<KeepTerms>(minutes: 60);
    }

    public override void Services(IServiceCollection services) => services.AddScoped<CircleDirectory>().AddScoped<ReceiptCookie>();
}
