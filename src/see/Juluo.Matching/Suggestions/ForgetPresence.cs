namespace Juluo.Matching;

/// <summary>A person no longer agrees that their presence counts: no list keeps what rests on it.</summary>
internal sealed class ForgetPresence(SuggestionStore suggestions) : Reaction<ConsentChanged>
{
    public override Task React(ConsentChanged fact, CancellationToken stop) =>
        !fact.Given && string.Equals(fact.Purpose, Purpose.Presence, StringComparison.Ordinal)
            ? suggestions.Forget(fact.Person, stop)
            : Task.CompletedTask;
}
