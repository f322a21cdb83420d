namespace Juluo.Joining;

/// <summary>POST /invitations/{id}/resending — mails an invitation again, with a new link.</summary>
[Post("/invitations/{id}/resending", "people.manage", PerMinute = 30, Then = "/invitations", Say = "joining.invitations.resent")]
internal sealed class ResendInvitation(InvitationStore store) : Slice<ResendInvitation.Input, Done>
{
    public sealed record Input(InvitationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.Resend(input.Id, stop) ? Done.It : new NotFound();
}
