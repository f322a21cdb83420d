namespace Juluo.Casework;

/// <summary>Templates for frequent messages, by case state and in the applicant's language.</summary>
internal static class MessageTemplate
{
    private static readonly string[] All = ["hello", "documents", "appointment", "with-authority", "granted", "refused", "bye"];

    /// <summary>Returns the templates that fit a state.</summary>
    public static IReadOnlyList<string> For(CaseState state) =>
        state switch
        {
            CaseState.Received => ["hello", "documents", "appointment"],
            CaseState.InReview => ["hello", "documents", "appointment", "with-authority"],
            CaseState.NeedsDocuments => ["documents", "appointment"],
            CaseState.WithAuthority => ["with-authority", "documents"],
            CaseState.Granted => ["granted", "bye"],
            CaseState.Refused => ["refused", "bye"],
            _ => ["bye"],
        };

    /// <summary>Returns a template's text for a case, or null if there is no such template. A day that was promised is named until it has passed.</summary>
    public static string? Text(
        string? name,
        Case one,
        CaseContact? contact,
        Catalogue catalogue,
        Community community,
        string? from,
        LocalDate today
    )
    {
        if (name is null || !All.Contains(name, StringComparer.Ordinal))
            return null;
        var words = Words.For(catalogue, one.Language, community.Zone);
        return words.Say(
            $"casework.template.{name}.text",
            new
            {
                name = contact?.Name ?? "",
                number = one.Number,
                when = one.DecideBy is { } day && day >= today
                    ? words.Say("casework.template.by", new { day = words.Day(day) })
                    : words["casework.template.soon"],
                from = from ?? community.Name.In(Languages.Known(one.Language) ?? Languages.English),
            }
        );
    }
}
