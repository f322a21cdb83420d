namespace Juluo.Needs;

/// <summary>
/// GET /needs — lists needs of people here, or with <c>kind=offer</c> their offers, the latest first, as far as they show them; and the caller's own, which they can add to and remove.
/// </summary>
[Get("/needs", Requires.SignIn, Page = typeof(PostingsPage))]
internal sealed class ListNeedsAndOffers(
    PostingsFacade postings,
    ResponseStore responses,
    PeopleFacade people,
    Cursors cursors,
    Clock clock
) : Slice<ListNeedsAndOffers.Input, PostingList>
{
    public const int PageSize = 15;

    // Postings that ended longer ago are not listed.
    private const int MostEnded = 10;
    private static readonly Duration EndedWithin = Duration.FromDays(90);

    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(PostingKind Kind = PostingKind.Need, string? After = null);

    /// <summary>The last row shown.</summary>
    private sealed record Last(Instant Since, PostingId Id);

    public override async Task<Outcome<PostingList>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var scope = $"wants {EnumWord.Of(input.Kind)}";
        if (!cursors.TryOpen<Last>(scope, input.After, out var after))
            return new CursorUnknown();
        // Alumni see only their own.
        var rows = !caller.May("people.see")
            ? []
            : await postings.Open(input.Kind, caller.Person, after is null ? null : (after.Since, after.Id), PageSize + 1, stop);
        var shown = rows.Take(PageSize).ToList();
        // Postings that a person does not show are on no card, and therefore in no line.
        var cards = await people.Named([.. shown.Select(r => r.Person).Distinct()], stop);
        var reader = caller.Person;
        var given = reader is null ? [] : await responses.Given(reader.Value, stop);
        var waiting = reader is null ? [] : await responses.WaitingFor(reader.Value, stop);
        var lines =
            from row in shown
            where cards.ContainsKey(row.Person)
            let card = cards[row.Person]
            from posting in input.Kind == PostingKind.Need ? card.Needs : card.Offers
            where posting.Id == row.Id
            select new PostingList.Line(card, posting, given.Contains(posting.Id));
        var me = caller.Person is { } self ? await people.Whole(self, stop) : null;
        return new PostingList(
            [.. lines],
            rows.Count > PageSize ? cursors.Make(scope, new Last(shown[^1].Since, shown[^1].Id)) : null,
            input.Kind,
            me is null ? null : new(me.Needs, me.Offers),
            [.. waiting.Select(w => new PostingList.WaitingResponses(w.Key, w.Value))],
            me is null ? [] : await postings.Ended(me.Id, clock.Now - EndedWithin, MostEnded, stop)
        )
        {
            MayRespond = me is { Here: true },
        };
    }
}
