namespace Juluo.Reception;

/// <summary>POST /me/presence — sets whether others see that the caller is here, and whether the network of a site may report it.</summary>
[Post("/me/presence", Requires.SignIn, Then = "/me/privacy", Say = "reception.presence.kept")]
internal sealed class ChangePresence(UnitOfWork work, ConsentsFacade consents) : Slice<ChangePresence.Input, Done>
{
    public sealed record Input(bool Shown = false, bool Network = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await new PresenceChoices(work, consents).Keep(caller.Self, input.Shown, input.Network, stop);
        return Done.It;
    }
}
