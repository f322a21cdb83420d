namespace Juluo.Circles;

/// <summary>A proposal and its method of decision, while both can still be changed.</summary>
internal sealed record DecisionDraft(
    string Title,
    string Text,
    DecisionMethod Method,
    bool Secret,
    int QuorumPercent,
    int MostProxies,
    IReadOnlyList<string> Labels
)
{
    internal List<Error> Check(bool byShare)
    {
        var wrong = new List<Error>();
        if (Method == DecisionMethod.OneChoice && Labels.Count is < 2 or > Decision.MostChoices)
            wrong.Add(new DecisionErrors.TooFewChoices(2, Decision.MostChoices));
        foreach (var label in Labels)
            wrong.AddRange(FormText.CheckGiven("labels", label, Decision.MostLabel));
        if (QuorumPercent is < 0 or > 100)
            wrong.Add(new DecisionErrors.QuorumOutOfReach());
        if (MostProxies is < 0 or > Decision.MostHeld)
            wrong.Add(new DecisionErrors.ProxiesOutOfReach(Decision.MostHeld));
        if (Secret && Method == DecisionMethod.Consent)
            wrong.Add(new DecisionErrors.ConsentIsOpen());
        else if (Secret && byShare)
            wrong.Add(new DecisionErrors.WeightWouldTell());
        return wrong;
    }
}

/// <summary>Form input for a proposal.</summary>
/// <param name="Labels">The choices, one per line; empty if the method has none.</param>
internal record DecisionForm(
    [Required, Length(Decision.MostTitle)] string Title = "",
    [Required, Length(Decision.MostText, Lines = true)] string Text = "",
    DecisionMethod Method = DecisionMethod.Consent,
    bool Secret = false,
    int QuorumPercent = 50,
    int MostProxies = 1,
    string? Labels = null
) : IChecked
{
    IEnumerable<Error> IChecked.Check(ZonedDateTime now) => Draft().Check(byShare: false);

    internal DecisionDraft Draft() =>
        new(
            Title,
            Text,
            Method,
            Secret,
            QuorumPercent,
            MostProxies,
            Method == DecisionMethod.OneChoice
                ? [.. (Labels ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
                : []
        );
}
