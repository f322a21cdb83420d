namespace Juluo.Joining;

/// <summary>POST /invitations — invites one person by address.</summary>
[Post("/invitations", "people.manage", Form = typeof(ListInvitations), PerMinute = 30, Suggested = true)]
internal sealed class InvitePerson(InvitationStore store, RoleGiving giving, Audit audit, Mailer mailer, Clock clock)
    : Slice<InvitePerson.Input, Created<InvitationId>>
{
    public sealed record Input(
        [Required] string Email = "",
        string? Name = null,
        string? Language = null,
        Role Role = Role.Member,
        LocalDate? TrialUntil = null,
        string? Message = null
    );

    public override async Task<Outcome<Created<InvitationId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (giving.Refuses(caller, input.Role) is { } refused)
            return refused;
        var made = await store.Make(
            new(input.Email, input.Role, clock.Now + Invitation.Lifetime)
            {
                Name = input.Name,
                Language = input.Language ?? caller.Community.Language,
                TrialUntil = input.TrialUntil,
                Message = input.Message,
            },
            caller.Self,
            stop
        );
        if (made.Failed)
            return made.As<Created<InvitationId>>();
        await audit.Did(caller.Self, "joining.invitation", input.Email.Trim(), new { role = input.Role }, stop);
        return new Created<InvitationId>(made.Value.Id);
    }

    protected override Next After(Input input, Created<InvitationId> output, Caller caller) =>
        new(
            "/invitations",
            mailer.Offered ? "joining.invitations.sent" : "joining.invitations.waits",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = input.Email.Trim() }
        );
}
