namespace Juluo.Joining;

/// <summary>POST /join/requests/{id}/approval — approves a request to join: the invitation goes to the proven address; alumni are members again at once.</summary>
[Post("/join/requests/{id}/approval", "people.manage", Form = typeof(ListJoinRequests), Say = "joining.requests.approved")]
internal sealed class ApproveJoinRequest(
    JoinStore store,
    InvitationStore invitations,
    RoleGiving giving,
    MembershipsFacade memberships,
    Audit audit,
    Clock clock
) : Slice<ApproveJoinRequest.Input, Done>
{
    public sealed record Input(JoinRequestId Id, Role Role = Role.Member, LocalDate? TrialUntil = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { } request || request.State == JoinRequestState.Unproven)
            return new NotFound();
        if (giving.Refuses(caller, input.Role) is { } refused)
            return refused;
        if (!await store.Decide(input.Id, JoinRequestState.Approved, caller.Self, stop))
            return new JoinErrors.Decided();
        var let = request.Person is { } alumni
            ? await memberships.Return(alumni, caller.Self, stop)
            : await Invite(request, input, caller, stop);
        if (!let.Failed)
            await audit.Did(caller.Self, "joining.approval", request.Name, new { role = input.Role }, stop);
        return let;
    }

    private async Task<Outcome<Done>> Invite(JoinRequest request, Input input, Caller caller, CancellationToken stop)
    {
        var made = await invitations.Make(
            new(request.Email, input.Role, clock.Now + Invitation.Lifetime)
            {
                Name = request.Name,
                Language = request.Language,
                TrialUntil = input.TrialUntil,
                Request = request.Id.Value,
            },
            caller.Self,
            stop
        );
        return made.Failed ? made.As<Done>() : Done.It;
    }
}
