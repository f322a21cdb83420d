namespace Juluo.People;

public sealed partial class PeopleModule
{
    private static void MembershipRoutes(RouteGroup routes)
    {
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
        routes.Panel<MyMembership>();

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
        routes.Panel<RequestsWaiting>(); // on /today
        routes.Panel<JoinHere>(); // on /
    }
}
