namespace Juluo.Reception;

/// <summary>POST /places/screens/{id}/revocation — revokes a room display: its address stops working.</summary>
[Post(
    "/places/screens/{id}/revocation",
    SpacesModule.Manage,
    SessionOnly = true,
    Then = "/places/screens",
    Say = "reception.screen.revoked"
)]
internal sealed class RevokeScreen(UnitOfWork work, Clock clock, Audit audit) : Slice<RevokeScreen.Input, Done>
{
    public sealed record Input(ScreenId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await new ScreenStore(work, clock).Revoke(input.Id, stop))
            return new NotFound();
        await audit.Did(caller.Self, "reception.screen.revoke", input.Id.ToString(), null, stop);
        return Done.It;
    }
}
