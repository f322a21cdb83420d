namespace Juluo.Reception;

/// <summary>On the privacy page: the visibility of the caller's presence, the choice of the network, and the data stored of their stays.</summary>
[Named("my-presence")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyPresenceWidget), 25)]
public sealed class MyPresence(UnitOfWork work, ConsentsFacade consents) : Slice<Nothing, MyPresence.Output>
{
    /// <param name="ByConsent">True if they made no choice, so that their consent to be counted decides.</param>
    public sealed record Output(bool Shown, bool ByConsent, bool Network);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var choices = new PresenceChoices(work, consents);
        var chosen = await choices.Of(caller.Self, stop);
        return new Output((await choices.Shown(stop)).Contains(caller.Self), chosen.Shown is null, chosen.Network);
    }
}
