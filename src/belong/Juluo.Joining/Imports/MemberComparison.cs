namespace Juluo.Joining;

/// <summary>Decides by field what a row changes for an existing person. A list corrects official data and fills empty fields; it doesn't overwrite people's own texts and choices.</summary>
internal sealed class MemberComparison(MemberTable.Row row, PersonCard shown, ArrivalsFacade.PersonOnRecord known)
{
    private readonly List<MemberChange.Changed> changes = [];
    private readonly List<MemberChange.Value> kept = [];

    /// <param name="shown">The profile as members see it; only its values may appear on a page.</param>
    public static (MemberChange Change, ArrivalsFacade.PersonCorrection Correction) Of(
        MemberTable.Row row,
        PersonCard shown,
        ArrivalsFacade.PersonOnRecord known
    ) => new MemberComparison(row, shown, known).Compare();

    private (MemberChange Change, ArrivalsFacade.PersonCorrection Correction) Compare()
    {
        var person = row.Person;
        if (row.Id is { } id && !known.Numbers.Contains(id, StringComparer.Ordinal))
            changes.Add(
                new("id", known.Numbers.Count == 0 ? null : string.Join(", ", known.Numbers), string.Join(", ", [.. known.Numbers, id]))
            );
        Register("name", known.Card.Name, person.Name, StringComparison.Ordinal);
        var hidesLatinName = known.Card.LatinName is not null && shown.LatinName is null;
        if (!hidesLatinName)
            Register("latin_name", known.Card.LatinName, person.LatinName, StringComparison.Ordinal);
        else if (person.LatinName is { } latin && latin.Trim() != known.Card.LatinName)
            kept.Add(new("latin_name", null, latin, KeptReason.OwnWords));
        Register("email", known.Card.Email, person.Email, StringComparison.OrdinalIgnoreCase);
        if (row.Cells["language"] is { } language && LanguageWord.Read(language) != known.Card.Language)
            kept.Add(new("language", known.Card.Language, language, KeptReason.OwnChoice));
        var correction = new ArrivalsFacade.PersonCorrection(known.Card.Id, person.Name)
        {
            LatinName = hidesLatinName ? null : person.LatinName,
            Email = person.Email,
            Trade = TakesProfession() ? person.Trade : null,
            Needs = Postings("needs", person.Needs, known.Card.Needs, shown.Needs, known.HasNeeded),
            Offers = Postings("offers", person.Offers, known.Card.Offers, shown.Offers, known.HasOffered),
        };
        CompareMembership();
        return (new(row.Number, known.Card.Id, known.Card.Name, changes, kept), correction);
    }

    private void Register(string column, string? here, string? given, StringComparison by)
    {
        if (given?.Trim() is { Length: > 0 } to && !string.Equals(to, here, by))
            changes.Add(new(column, here, to));
    }

    private bool TakesProfession()
    {
        if (row.Person.Trade?.Zh is not { } given)
            return false;
        if (known.Card.Trade is not { } here)
        {
            changes.Add(new("trade", null, given));
            return true;
        }

        if (!Same(given, here.Name.Zh) && !Same(given, here.Name.En))
            kept.Add(new("trade", shown.Trade?.Name.Zh, given, KeptReason.OwnWords));
        return false;
    }

    private IReadOnlyList<NewPosting> Postings(
        string column,
        IReadOnlyList<NewPosting> given,
        IReadOnlyList<PostingCard> here,
        IReadOnlyList<PostingCard> visible,
        bool hasWritten
    )
    {
        var more = given.Where(g => !here.Any(h => Same(h.Text, g.Text))).ToList();
        if (more.Count == 0)
            return [];
        var said = string.Join(" | ", more.Select(w => w.Text));
        if (!hasWritten)
        {
            changes.Add(new(column, null, said));
            return more;
        }

        kept.Add(new(column, visible.Count == 0 ? null : string.Join(" | ", visible.Select(w => w.Text)), said, KeptReason.OwnWords));
        return [];
    }

    private void CompareMembership()
    {
        if (row.Cells["roles"] is { } roles && row.Person.Roles.Except(known.Card.Roles).Any())
            kept.Add(new("roles", string.Join(", ", known.Card.Roles.Select(RoleWord.Of)), roles, KeptReason.Membership));
        if (row.Cells["joined_on"] is not null && row.Person.JoinedOn != known.Card.JoinedOn)
            kept.Add(new("joined_on", Day(known.Card.JoinedOn), Day(row.Person.JoinedOn), KeptReason.Membership));
        // A list with a former member but no last day treats them as a member.
        if (row.Person.LeftOn != known.LeftOn)
            kept.Add(new("left_on", Day(known.LeftOn), Day(row.Person.LeftOn), KeptReason.Membership));
    }

    private static string? Day(LocalDate? day) => day is { } one ? LocalDatePattern.Iso.Format(one) : null;

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
