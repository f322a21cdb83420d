namespace Juluo.Joining;

/// <summary>POST /invitations/{id}/resending — mails an invitation again, with a new link.</summary>
[Post("/invitations/{id}/resending", "people.manage", Then = "/invitations", PerMinute = 30)]
internal sealed class ResendInvitation(InvitationStore store) : Slice<ResendInvitation.Input, Done>
{
    public sealed record Input(InvitationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.Resend(input.Id, stop) ? Done.It : new NotFound();

    protected override Next After(Input input, Done output, Caller caller) => new("/invitations", "people.invitations.resent");
}
