namespace Juluo.Matching;

/// <summary>Starts an introduction: uses a turn of each person and asks both.</summary>
internal sealed class Asking(
    IntroductionStore introductions,
    CapacityStore capacities,
    DoNotMatchStore avoided,
    Acquaintances acquaintances,
    IntroductionNotices mail,
    PeopleFacade people,
    Audit audit,
    Clock clock
)
{
    /// <param name="willing">The person who requested the introduction and is therefore not asked.</param>
    public async Task<Outcome<Introduction>> Begin(
        SuggestionId? suggestion,
        PersonId one,
        PersonId other,
        string note,
        IReadOnlyList<Reason> reasons,
        PersonId by,
        CancellationToken stop,
        PersonId? willing = null
    )
    {
        var (a, b) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        var faces = new Faces(await people.Named([a, b, by, .. reasons.OfType<Reason.SharedContact>().Select(r => r.Contact)], stop));
        if (!faces.Active(a) || !faces.Active(b))
            return new MatchingErrors.SuggestionOver();
        if ((await acquaintances.Of(a, stop)).Contains(b))
            return new MatchingErrors.KnowEachOther();
        if (note.Length == 0 && !reasons.Move(faces))
            return new MatchingErrors.NoReason(nameof(note));

        // A wish not to meet the other stays private: the introduction looks as if both were still thinking about it.
        var hushed = await avoided.Between(a, b, stop);
        var now = clock.Now;
        var introduction = new Introduction(
            Id.New<IntroductionId>(clock),
            suggestion,
            a,
            b,
            by,
            note,
            reasons,
            IntroductionState.Asked,
            hushed,
            now,
            now + Introduction.Patience,
            null,
            null,
            null,
            null,
            null,
            null
        );
        if (!await introductions.Add(introduction, stop))
            return new MatchingErrors.AlreadyIntroduced();
        if (!hushed)
        {
            foreach (var person in introduction.Both)
                if (!await capacities.Take(introduction.Id, person, stop))
                    return new MatchingErrors.NoTurnLeft(faces.Name(person));
            await mail.Ask(introduction, willing, faces, stop);
        }

        await audit.Did(by, "matching.introduce", introduction.Id.ToString(), new { a, b }, stop);
        return introduction;
    }
}
