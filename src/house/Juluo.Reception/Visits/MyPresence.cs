namespace Juluo.Reception;

/// <summary>On my privacy page: whether others see that I am here, whether the network may say so, and what is kept of my stays.</summary>
[Named("my-presence")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(MyPresenceWidget), 25)]
public sealed class MyPresence(UnitOfWork work, ConsentsFacade consents) : Slice<Nothing, MyPresence.Output>
{
    /// <param name="ByConsent">They chose nothing: it follows their consent to be counted.</param>
    public sealed record Output(bool Shown, bool ByConsent, bool Network);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var choices = new PresenceChoices(work, consents);
        var chosen = await choices.Of(caller.Self, stop);
        return new Output((await choices.Shown(stop)).Contains(caller.Self), chosen.Shown is null, chosen.Network);
    }
}
