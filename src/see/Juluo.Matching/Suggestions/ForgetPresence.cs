namespace Juluo.Matching;

/// <summary>Removes everything based on a person's presence from the lists once they withdraw that consent.</summary>
internal sealed class ForgetPresence(SuggestionStore suggestions) : Reaction<ConsentChanged>
{
    public override Task React(ConsentChanged fact, CancellationToken stop) =>
        !fact.Given && string.Equals(fact.Purpose, Purpose.Presence, StringComparison.Ordinal)
            ? suggestions.Forget(fact.Person, stop)
            : Task.CompletedTask;
}
