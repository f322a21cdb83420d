namespace Juluo.Matching;

/// <summary>Joins several reasons into readable sentences.</summary>
internal static class ReasonList
{
    private const int MostInASentence = 2;

    public static IEnumerable<Reason> Standing(this IEnumerable<Reason> reasons, Faces faces) => reasons.Where(r => r.Stands(faces));

    /// <summary>Returns true if a reason would persuade one of the two. A pair without one is not asked, unless the operator writes a reason.</summary>
    public static bool Move(this IEnumerable<Reason> reasons, Faces faces) => reasons.Standing(faces).Any(r => r.Moves);

    /// <summary>Returns true if only reasons of last resort would persuade one of the two.</summary>
    public static bool LastResort(this IEnumerable<Reason> reasons, Faces faces)
    {
        var moving = reasons.Standing(faces).Where(r => r.Moves).ToList();
        return moving.Count > 0 && moving.TrueForAll(r => r.IsLastResort);
    }

    /// <summary>An opening line for one of the two, from the strongest persuasive reason; without any reason, a general one.</summary>
    public static string First(this IReadOnlyList<Reason> reasons, PersonId reader, PersonId other, Faces faces, Words words)
    {
        var to = faces.Name(other);
        var strongest = reasons.Standing(faces).OrderByDescending(r => r.Moves).Select(r => r.First(reader, to, faces, words));
        return strongest.FirstOrDefault(said => said is not null) ?? words.Say("matching.first.none", new { to });
    }

    /// <summary>Returns the two strongest reasons, for the operator; doubts only if there is nothing else.</summary>
    public static string Sentence(this IReadOnlyList<Reason> reasons, Faces faces, Words words) =>
        Join([.. reasons.Strongest(faces).Select(r => r.Say(faces, words))], "matching.reason.none", words);

    private static List<Reason> Strongest(this IReadOnlyList<Reason> reasons, Faces faces)
    {
        var standing = reasons.Standing(faces).OrderBy(r => r.Topic == ReasonTopic.Doubt).ToList();
        var most = standing.Exists(r => r.Topic != ReasonTopic.Doubt) ? standing.TakeWhile(r => r.Topic != ReasonTopic.Doubt) : standing;
        return [.. most.Take(MostInASentence)];
    }

    /// <summary>Returns the three strongest reasons, for one of the two. Doubts about the other are left out, and reasons that persuade no one are not given alone.</summary>
    /// <param name="acquainted">True if the two know about each other: both said yes.</param>
    public static string SentenceTo(
        this IReadOnlyList<Reason> reasons,
        PersonId reader,
        Faces faces,
        Words words,
        bool acquainted = false
    ) =>
        Join(
            [
                .. (reasons.Move(faces) ? reasons.Standing(faces) : [])
                    .Where(r => r.Topic != ReasonTopic.Doubt)
                    .Take(MostInASentence + 1)
                    .Select(r => r.SayTo(reader, faces, words, acquainted)),
            ],
            "matching.reason.none.to",
            words
        );

    /// <summary>
    /// Returns the same reasons for the person who is asked, one sentence each: the strongest first, then those specific to the two (a need and what meets it, a shared contact, a shared zone),
    /// then the rest.
    /// </summary>
    public static IReadOnlyList<string> LinesTo(this IReadOnlyList<Reason> reasons, PersonId reader, Faces faces, Words words)
    {
        var said = reasons.Move(faces) ? reasons.Standing(faces).Where(r => r.Topic != ReasonTopic.Doubt).ToList() : [];
        var lines = said.Take(1)
            .Concat(said.Skip(1).OrderByDescending(r => r.Moves && r is not Reason.NeedsEachOther).Take(MostInASentence))
            .Select(r => Join([r.SayTo(reader, faces, words)], "matching.reason.none.to", words))
            .ToList();
        return lines.Count > 0 ? lines : [words.Say("matching.reason.none.to")];
    }

    /// <summary>Returns all reasons grouped by heading, for “why them”.</summary>
    public static IEnumerable<(ReasonTopic Topic, string Sentence)> ByTopic(this IEnumerable<Reason> reasons, Faces faces, Words words) =>
        reasons
            .Standing(faces)
            .GroupBy(r => r.Topic)
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, Join([.. g.Select(r => r.Say(faces, words))], "matching.reason.none", words)));

    /// <summary>Returns the reasons that <see cref="Sentence"/> leaves out, grouped by heading.</summary>
    public static IReadOnlyList<(ReasonTopic Topic, string Sentence)> Rest(this IReadOnlyList<Reason> reasons, Faces faces, Words words) =>
        [.. reasons.Except(reasons.Strongest(faces)).ByTopic(faces, words)];

    private static string Join(IReadOnlyList<string> clauses, string otherwise, Words words)
    {
        if (clauses.Count == 0)
            return words.Say(otherwise);
        var english = string.Equals(words.Language, Languages.English, StringComparison.Ordinal);
        var text = string.Join(english ? "; " : "；", clauses);
        return english ? string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1), ".") : text + "。";
    }
}
