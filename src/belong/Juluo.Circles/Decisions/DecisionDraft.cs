namespace Juluo.Circles;

/// <summary>What is proposed and how it is to be decided, while both can still be changed.</summary>
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
    /// <summary>As forms send it: choices one on a line, and none where there is nothing to choose from.</summary>
    internal static DecisionDraft Typed(
        string title,
        string text,
        DecisionMethod method,
        bool secret,
        int quorumPercent,
        int mostProxies,
        string? labels
    ) =>
        new(
            title.Trim(),
            text.ReplaceLineEndings("\n").Trim(),
            method,
            secret,
            quorumPercent,
            mostProxies,
            method == DecisionMethod.OneChoice
                ? [.. (labels ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
                : []
        );

    internal List<Error> Check(bool byShare)
    {
        var wrong = new List<Error>();
        wrong.AddRange(FormText.CheckGiven("title", Title, Decision.MostTitle));
        wrong.AddRange(FormText.CheckGiven("text", Text.Replace('\n', ' ').Replace('\t', ' '), Decision.MostText));
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
